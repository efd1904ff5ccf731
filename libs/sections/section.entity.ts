import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/** A section of the site. Never deleted: an archived one keeps its address and its articles. */
@Entity('sections')
@Unique(['slug'])
@Index(['parentId', 'position'])
export class SectionEntity {
  @PrimaryIdColumn()
  id: string;

  /** Goes up by one with each change; what `expectedVersion` is compared with. */
  @Column({ type: 'integer' })
  version: number;

  /** Unique in the whole tree, former slugs included (see {@link SectionRedirectEntity}). */
  @Column({ type: 'varchar', length: 80 })
  slug: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  /** Null at the top of the tree. */
  @ForeignKey('SectionEntity')
  @IdColumn({ nullable: true })
  parentId: string | null;

  /** Its position among the sections with the same parent, from 0. */
  @Column({ type: 'integer' })
  position: number;

  /** Copy must be approved before it is published. */
  @Column({ type: 'boolean' })
  requiresReview: boolean;

  /** Whoever last changed the content may not approve it. */
  @Column({ type: 'boolean' })
  fourEyes: boolean;

  /** Whoever may write in it, or in a section below it, must have a second factor. */
  @Column({ type: 'boolean', default: false })
  requiresSecondFactor: boolean;

  @InstantColumn({ nullable: true })
  archivedAt: Instant | null;
}
