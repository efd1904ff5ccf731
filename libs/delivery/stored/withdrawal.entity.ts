import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, Index } from 'typeorm';

/** The tombstone of a killed article. Its slugs are never reused: see {@link ArticleSlugEntity}. */
@Entity('withdrawals')
@Index(['withdrawnAt', 'articleId'])
export class WithdrawalEntity {
  @PrimaryIdColumn()
  articleId: string;

  @InstantColumn()
  withdrawnAt: Instant;

  /** The reason, for readers. */
  @Column({ type: 'text' })
  reason: string;
}
