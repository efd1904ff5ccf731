import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { InstantColumn, JsonColumn, PrimaryIdColumn } from '../database/sql/columns.js';

/** The answer to a command with an idempotency key. */
@Entity('idempotent_answers')
@Index(['answeredAt'])
export class IdempotentAnswerEntity {
  @PrimaryIdColumn()
  actorId: string;

  @PrimaryColumn({ type: 'varchar', length: 100 })
  key: string;

  /** SHA-256 of the input: different input with the same key is refused. */
  @Column({ type: 'varchar', length: 64 })
  fingerprint: string;

  /** Null only inside the transaction that computes it. */
  @JsonColumn({ nullable: true })
  answer: unknown;

  @InstantColumn()
  answeredAt: Instant;
}
