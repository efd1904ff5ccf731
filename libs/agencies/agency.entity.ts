import { JsonColumn, PrimaryIdColumn } from '@kopij/platform';
import { Column, Entity, Unique } from 'typeorm';

/** Somebody whose copy the newsroom uses, and on which terms. Never deleted: articles credit them. */
@Entity('agencies')
@Unique(['code'])
export class AgencyEntity {
  @PrimaryIdColumn()
  id: string;

  /** Goes up by one with each change; what `expectedVersion` is compared with. */
  @Column({ type: 'integer' })
  version: number;

  /** What credits are stored as: `RTR`. */
  @Column({ type: 'varchar', length: 40 })
  code: string;

  @Column({ type: 'varchar', length: 160 })
  name: string;

  /** Other ways in which its credit is written. Codes and aliases together are unique over all agencies, in any case. */
  @JsonColumn()
  aliases: string[];

  /** Where it is based: ISO 3166-1 alpha-2, upper-case. */
  @Column({ type: 'varchar', length: 2, nullable: true })
  country: string | null;

  /** What it mostly writes in: BCP 47. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  language: string | null;

  /** How its credit is printed. */
  @Column({ type: 'varchar', length: 120 })
  creditText: string;

  /** Its text may appear on the web. */
  @Column({ type: 'boolean' })
  web: boolean;

  /** Its text may stay readable after the day it was news. */
  @Column({ type: 'boolean' })
  archive: boolean;

  /** Its text may be passed on in feeds. */
  @Column({ type: 'boolean' })
  syndication: boolean;

  /** How many days after publication its text must be withheld; null: never. */
  @Column({ type: 'integer', nullable: true })
  expiresAfterDays: number | null;

  /** Its text may not appear without its credit. */
  @Column({ type: 'boolean' })
  creditMandatory: boolean;

  /** Offered to editors, and shown to the public. What credits an inactive one stays credited. */
  @Column({ type: 'boolean' })
  isActive: boolean;
}
