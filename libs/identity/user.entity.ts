import type { Role } from '@kopij/editorial';
import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, Unique } from 'typeorm';

/** The actor of the `kopij` command when it is not told whom to act for. Made by the first migration; holds no tokens. */
export const commandLineUserId = '00000000-0000-7000-8000-000000000001';

/** Somebody, or some machine, that may act in the newsroom. Never deleted: the history speaks of them. */
@Entity('users')
@Unique(['email'])
export class UserEntity {
  @PrimaryIdColumn()
  id: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  /** Lower-case. */
  @Column({ type: 'varchar', length: 254 })
  email: string;

  @Column({ type: 'varchar', length: 16 })
  role: Role;

  @InstantColumn()
  createdAt: Instant;

  /** Since when this user may do nothing any more. */
  @InstantColumn({ nullable: true })
  deactivatedAt: Instant | null;
}
