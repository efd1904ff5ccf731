import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Entity, ForeignKey, Index } from 'typeorm';

/** A user whom some comment of a thread mentions, for the list of their open threads. */
@Entity('thread_mentions')
@Index(['threadId'])
@Index(['userId', 'threadId'], { where: 'resolved_at IS NULL' })
export class ThreadMentionEntity {
  @ForeignKey('UserEntity')
  @PrimaryIdColumn()
  userId: string;

  @ForeignKey('CommentThreadEntity')
  @PrimaryIdColumn()
  threadId: string;

  /** That of the thread. */
  @InstantColumn({ nullable: true })
  resolvedAt: Instant | null;
}
