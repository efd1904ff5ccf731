import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';

/** How messages come in: somebody sends them, a folder is watched, or an address is polled. */
export const sourceKinds = ['PUSH', 'FOLDER', 'POLL'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where wire copy comes from. Never deleted: an archived one takes no messages any more, and keeps its items. */
@Entity('wire_sources')
@Unique(['slug'])
export class WireSourceEntity {
  @PrimaryIdColumn()
  id: string;

  /** Goes up by one with each change; what `expectedVersion` is compared with. */
  @Column({ type: 'integer' })
  version: number;

  /** Its name in addresses. */
  @Column({ type: 'varchar', length: 80 })
  slug: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  @Column({ type: 'varchar', length: 8 })
  kind: SourceKind;

  /** Where to poll. Shown to admins only, because it may contain a key. */
  @Column({ type: 'varchar', length: 2000, nullable: true })
  url: string | null;

  /** How often to poll. */
  @Column({ type: 'integer', default: 300 })
  pollSeconds: number;

  /** Whom identities belong to where a message does not say. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  provider: string | null;

  /** The IANA name of the zone of times that are written without one. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  timeZone: string | null;

  /** Of copy that does not say. */
  @Column({ type: 'varchar', length: 35, nullable: true })
  language: string | null;

  /** Where its items go. */
  @ForeignKey('SectionEntity')
  @IdColumn({ nullable: true })
  sectionId: string | null;

  @Column({ type: 'text', nullable: true })
  usageTerms: string | null;

  /** After how many minutes without a message somebody has to be told. */
  @Column({ type: 'integer', nullable: true })
  silentAlarmMinutes: number | null;

  /** Whether its corrections stop copy that was made of its items. */
  @Column({ type: 'boolean', default: false })
  correctionsBlock: boolean;

  /** Whether an article is unpublished at once when the source kills an item that it was made of. */
  @Column({ type: 'boolean', default: false })
  autoWithdraw: boolean;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  archivedAt: Instant | null;
}
