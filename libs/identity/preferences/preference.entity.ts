import { PrimaryIdColumn } from '@kopij/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A setting that a client keeps for a person. The server does not look into it. */
@Entity('preferences')
export class PreferenceEntity {
  @ForeignKey('UserEntity')
  @PrimaryIdColumn()
  userId: string;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  key: string;

  @Column({ type: 'text' })
  value: string;
}
