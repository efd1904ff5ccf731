import type { Anchor } from '@kopij/editorial';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** Whether somebody began it, or a reviewer who sent the copy back. */
export type ThreadKind = 'COMMENT' | 'CHANGE_REQUEST';

/** What colleagues say to each other about a manuscript, or a place in it. Readers never see it. */
@Entity('comment_threads')
@Index(['manuscriptId', 'id'])
@Index(['manuscriptId', 'id'], { where: 'resolved_at IS NULL' })
export class CommentThreadEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('ManuscriptEntity')
  @IdColumn()
  manuscriptId: string;

  @Column({ type: 'varchar', length: 16 })
  kind: ThreadKind;

  /** As it was when the thread was begun: edits do not change it. Null for the whole manuscript. */
  @JsonColumn({ nullable: true })
  anchor: Anchor | null;

  /** The working copy at the time. */
  @Column({ type: 'integer' })
  revision: number;

  @InstantColumn()
  startedAt: Instant;

  @ForeignKey('UserEntity')
  @IdColumn()
  startedById: string;

  /** Null while it is open. */
  @InstantColumn({ nullable: true })
  resolvedAt: Instant | null;

  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true })
  resolvedById: string | null;
}
