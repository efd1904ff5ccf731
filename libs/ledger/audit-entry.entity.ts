import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { AuditAction } from './audit-actions.js';
import type { AuditDetails } from './audit-details.js';
import type { AuditSubjectKind } from './audit-subject.js';

/**
 * One change to people, rights or settings. It stands in the newsroom's history among the entries of manuscripts. Rows are only
 * inserted: the database refuses everything else, except the seal that an entry on PostgreSQL gets afterwards (docs/adr/0070).
 */
@Entity('audit_entries', { withoutRowid: true })
@Unique(['number'])
@Index(['actorId', 'id'])
@Index(['subjectId', 'id'])
@Index(['action', 'id'])
@Index(['id'], { where: 'number IS NULL' })
export class AuditEntryEntity {
  /** Made of the time, so that the newest entries are the last ones. */
  @PrimaryIdColumn()
  id: string;

  @InstantColumn()
  at: Instant;

  /** Null if nobody was signed in, as when a sign-in is refused. */
  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true })
  actorId: string | null;

  @Column({ type: 'varchar', length: 40 })
  action: AuditAction;

  @Column({ type: 'varchar', length: 24 })
  subjectKind: AuditSubjectKind;

  @IdColumn({ nullable: true })
  subjectId: string | null;

  @JsonColumn()
  details: AuditDetails;

  /** Its number in the history of the whole newsroom, among those of manuscripts' entries; null until it is sealed. */
  @Column({ type: 'integer', nullable: true })
  number: number | null;

  /** The hash over all of the above; for an entry that was sealed at once, also over the previous entry of the newsroom. */
  @Column({ type: 'varchar', length: 64 })
  hash: string;

  /** The seal of an entry that was sealed afterwards. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  newsroomHash: string | null;
}
