import { IdColumn, InstantColumn, type Instant } from '@kopij/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sign-in that a provider has answered: its answer counts once. Also says where somebody signs out again. */
@Entity('sso_sign_ins')
@Index(['sessionId'])
export class SsoSignInEntity {
  /** SHA-256 of the `state`, in hexadecimal. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  stateHash: string;

  /** The session that was opened. It may have ended. */
  @IdColumn()
  sessionId: string;

  @Column({ type: 'varchar', length: 40 })
  providerId: string;

  @InstantColumn()
  createdAt: Instant;
}
