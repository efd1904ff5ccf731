import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/** Which person at an identity provider has which account. */
@Entity('sso_identities')
@Unique(['issuer', 'subject'])
@Index(['userId'])
export class SsoIdentityEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('UserEntity')
  @IdColumn()
  userId: string;

  @Column({ type: 'varchar', length: 400 })
  issuer: string;

  /** The claim `sub`: at most 255 characters (OpenID Connect Core, section 2). */
  @Column({ type: 'varchar', length: 255 })
  subject: string;

  @InstantColumn()
  createdAt: Instant;
}
