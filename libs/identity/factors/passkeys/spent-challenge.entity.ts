import { InstantColumn, type Instant } from '@kopij/platform';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A challenge that was answered, for as long as it could be answered again. */
@Entity('spent_challenges')
@Index(['expiresAt'])
export class SpentChallengeEntity {
  /** SHA-256 of the challenge, in hexadecimal. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  hash: string;

  @InstantColumn()
  expiresAt: Instant;
}
