import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { InstantColumn, JsonColumn, PrimaryIdColumn } from '../database/sql/columns.js';

/** The answer somebody got to a command that carried a key, for when they ask again. */
@Entity('idempotent_answers')
@Index(['answeredAt'])
export class IdempotentAnswerEntity {
  @PrimaryIdColumn()
  actorId: string;

  @PrimaryColumn({ type: 'varchar', length: 100 })
  key: string;

  /** SHA-256 of what was asked: another question under the same key is a mistake. */
  @Column({ type: 'varchar', length: 64 })
  fingerprint: string;

  /** Null only inside the transaction that is working it out. */
  @JsonColumn({ nullable: true })
  answer: unknown;

  @InstantColumn()
  answeredAt: Instant;
}
