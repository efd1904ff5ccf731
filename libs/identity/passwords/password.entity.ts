import { InstantColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a user signs in with. Apart from the user, so that no answer can contain it. */
@Entity('passwords')
export class PasswordEntity {
  @ForeignKey('UserEntity')
  @PrimaryColumn({ type: 'varchar', length: 36 })
  userId: string;

  /** Argon2id, with its parameters and salt (PHC string). */
  @Column({ type: 'varchar', length: 200 })
  hash: string;

  @InstantColumn()
  changedAt: Instant;
}
