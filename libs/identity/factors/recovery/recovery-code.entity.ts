import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** A code for whoever has lost their other factors. The code itself is not stored. */
@Entity('recovery_codes')
@Index(['userId'])
export class RecoveryCodeEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('UserEntity')
  @IdColumn()
  userId: string;

  /** SHA-256 of the code and its owner, in hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  codeHash: string;

  @InstantColumn()
  createdAt: Instant;

  /** When it was used: it counts no more. */
  @InstantColumn({ nullable: true })
  usedAt: Instant | null;
}
