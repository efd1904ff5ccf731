import type { NoticeKind } from '@kopij/editorial';
import { JsonColumn, PrimaryIdColumn } from '@kopij/platform';
import { Column, Entity, ForeignKey } from 'typeorm';
import type { DigestFrequency } from './digest-frequency.js';

/** Of what somebody does not want to be told, and how often they want a digest. Whoever has no row is told of everything. */
@Entity('notification_preferences')
export class NotificationPreferencesEntity {
  @ForeignKey('UserEntity')
  @PrimaryIdColumn()
  userId: string;

  @JsonColumn()
  muted: NoticeKind[];

  /** Null for whoever has not chosen. */
  @Column({ type: 'varchar', length: 6, nullable: true })
  digest: DigestFrequency | null;
}
