import { IdentityModule } from '@kopij/identity';
import type { Entities } from '@kopij/platform';
import { Module } from '@nestjs/common';
import { Digests } from './digests/digests.js';
import { NotificationPreferencesEntity } from './preferences/notification-preferences.entity.js';
import { NotificationPreferences } from './preferences/notification-preferences.js';
import { NotificationPreferencesResolver } from './preferences/notification-preferences.resolver.js';
import { ForgetNotifications } from './reading/forget-notifications.js';
import { MarkNotificationsRead } from './reading/mark-notifications-read.js';
import { MarkNotificationsReadResolver } from './reading/mark-notifications-read.resolver.js';
import { NotificationList } from './reading/notification-list.js';
import { NotificationsResolver } from './reading/notifications.resolver.js';
import { PeopleLoader } from './reading/people.loader.js';
import { UnreadCountResolver } from './reading/unread-count.resolver.js';
import { NotificationEntity } from './telling/notification.entity.js';

/** What people are told of, and have read. */
@Module({
  imports: [IdentityModule],
  providers: [
    Digests,
    NotificationList,
    NotificationPreferences,
    NotificationPreferencesResolver,
    ForgetNotifications,
    MarkNotificationsRead,
    PeopleLoader,
    NotificationsResolver,
    UnreadCountResolver,
    MarkNotificationsReadResolver,
  ],
  exports: [Digests, NotificationList, PeopleLoader],
})
export class NoticesModule {
  static readonly entities: Entities = [NotificationEntity, NotificationPreferencesEntity];
}
