import type { NoticeKind } from '@kopij/editorial';
import { JsonColumn, PrimaryIdColumn } from '@kopij/platform';
import { Entity, ForeignKey } from 'typeorm';

/** Of what somebody does not want to be told. Whoever has no row is told of everything. */
@Entity('notification_preferences')
export class NotificationPreferencesEntity {
  @ForeignKey('UserEntity')
  @PrimaryIdColumn()
  userId: string;

  @JsonColumn()
  muted: NoticeKind[];
}
