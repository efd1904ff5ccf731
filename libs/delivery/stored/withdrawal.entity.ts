import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity } from 'typeorm';

/** The tombstone of a killed article. Its slugs stay its own for ever: see {@link ArticleSlugEntity}. */
@Entity('withdrawals')
export class WithdrawalEntity {
  @PrimaryIdColumn()
  articleId: string;

  @InstantColumn()
  withdrawnAt: Instant;

  /** What readers are told. */
  @Column({ type: 'text' })
  reason: string;
}
