import type { Content } from '@kopij/editorial';
import { InstantColumn, PackedJsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/**
 * What one person is writing and has not handed to anybody: one for each person and manuscript. Nothing refers to it, and nobody but
 * that person reads what is in it.
 */
@Entity('working_drafts')
@Index(['userId'])
@Index(['savedAt'])
export class WorkingDraftEntity {
  @ForeignKey('ManuscriptEntity')
  @PrimaryIdColumn()
  manuscriptId: string;

  @ForeignKey('UserEntity')
  @PrimaryIdColumn()
  userId: string;

  @PackedJsonColumn()
  content: Content;

  /** A save names the one that it replaces, so that no words of another window are overwritten unseen. */
  @Column({ type: 'varchar', length: 64 })
  contentHash: string;

  /** The version of the manuscript that it is made from. */
  @Column({ type: 'integer' })
  baseVersion: number;

  /** The revision that was the working copy at that version. */
  @Column({ type: 'integer' })
  baseRevision: number;

  @InstantColumn()
  savedAt: Instant;
}
