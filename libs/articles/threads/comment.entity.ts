import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** What somebody said in a thread. */
@Entity('comments')
@Index(['threadId', 'id'])
export class CommentEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('CommentThreadEntity')
  @IdColumn()
  threadId: string;

  /** Plain text; null once it was deleted. */
  @Column({ type: 'text', nullable: true })
  text: string | null;

  /** The ids of the users it mentions. */
  @JsonColumn()
  mentions: string[];

  @InstantColumn()
  writtenAt: Instant;

  @ForeignKey('UserEntity')
  @IdColumn()
  writtenById: string;

  /** When it was edited last; null if it never was. */
  @InstantColumn({ nullable: true })
  editedAt: Instant | null;

  @InstantColumn({ nullable: true })
  deletedAt: Instant | null;
}
