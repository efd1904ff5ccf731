import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity } from 'typeorm';

/** A desk: people who are granted the same. Never deleted: the history speaks of it. */
@Entity('teams')
export class TeamEntity {
  @PrimaryIdColumn()
  id: string;

  /** No two teams that are not archived have the same, ignoring case. */
  @Column({ type: 'varchar', length: 120 })
  name: string;

  @InstantColumn()
  createdAt: Instant;

  /** When it was archived, and lost its members and grants; null if it was not. */
  @InstantColumn({ nullable: true })
  archivedAt: Instant | null;
}
