import { JsonColumn, PrimaryIdColumn } from '@kopij/platform';
import { Column, Entity, Unique } from 'typeorm';

/** A news agency, with its licence terms. Never deleted, because articles credit it. */
@Entity('agencies')
@Unique(['code'])
export class AgencyEntity {
  @PrimaryIdColumn()
  id: string;

  /** Incremented with each change; compared with `expectedVersion`. */
  @Column({ type: 'integer' })
  version: number;

  /** The code stored in credits: `RTR`. */
  @Column({ type: 'varchar', length: 40 })
  code: string;

  @Column({ type: 'varchar', length: 160 })
  name: string;

  /** Other names its credit is written under. Codes and aliases together are unique across agencies, ignoring case. */
  @JsonColumn()
  aliases: string[];

  /** Its country: ISO 3166-1 alpha-2, upper-case. */
  @Column({ type: 'varchar', length: 2, nullable: true })
  country: string | null;

  /** Its main language: BCP 47. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  language: string | null;

  /** Its credit as printed. */
  @Column({ type: 'varchar', length: 120 })
  creditText: string;

  /** Its text may be published on the web. */
  @Column({ type: 'boolean' })
  web: boolean;

  /** Its text may stay online for more than 24 hours after first publication. */
  @Column({ type: 'boolean' })
  archive: boolean;

  /** Its text may be syndicated in feeds. */
  @Column({ type: 'boolean' })
  syndication: boolean;

  /** The number of days after first publication from which its text must be withheld; null for never. */
  @Column({ type: 'integer', nullable: true })
  expiresAfterDays: number | null;

  /** Its text must be credited. */
  @Column({ type: 'boolean' })
  creditMandatory: boolean;

  /** Whether it is offered to editors and shown to the public. Existing credits of an inactive agency stay. */
  @Column({ type: 'boolean' })
  isActive: boolean;
}
