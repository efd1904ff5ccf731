import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** A link with which people without an account see a manuscript as the article it would become. The token itself is not stored. */
@Entity('preview_links')
@Index(['manuscriptId'])
export class PreviewLinkEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('ManuscriptEntity')
  @IdColumn()
  manuscriptId: string;

  /** Null: the working copy, whichever it is by then. */
  @Column({ type: 'integer', nullable: true })
  revision: number | null;

  /** SHA-256 of the secret, in hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  @InstantColumn()
  createdAt: Instant;

  @ForeignKey('UserEntity')
  @IdColumn()
  createdById: string;

  @InstantColumn()
  expiresAt: Instant;

  @InstantColumn({ nullable: true })
  revokedAt: Instant | null;
}
