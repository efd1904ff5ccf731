import type { NoticeKind } from '@kopij/editorial';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** What else a notice is about than its manuscript. No texts: they are read when it is shown, by whoever may read them. */
export interface NoticeDetails {
  readonly commentId?: string;
  /** When the manuscript was due, as it was said then. */
  readonly dueAt?: Instant;
}

/** Something that one person was told. Stored together with what happened. */
@Entity('notifications')
@Index(['userId', 'id'])
@Index(['userId', 'id'], { where: 'read_at IS NULL' })
@Index(['userId', 'createdAt'], { where: 'read_at IS NULL AND mailed_at IS NULL' })
export class NotificationEntity {
  /** Later ones have higher ids. */
  @PrimaryIdColumn()
  id: string;

  /** Who is told. */
  @ForeignKey('UserEntity')
  @IdColumn()
  userId: string;

  @Column({ type: 'varchar', length: 20 })
  kind: NoticeKind;

  @ForeignKey('ManuscriptEntity')
  @IdColumn()
  manuscriptId: string;

  /** Who did it; null where nobody did, but the clock or an agency. */
  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true })
  actorId: string | null;

  @JsonColumn({ nullable: true })
  details: NoticeDetails | null;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  readAt: Instant | null;

  /** When it went out in a digest by mail. */
  @InstantColumn({ nullable: true })
  mailedAt: Instant | null;
}
