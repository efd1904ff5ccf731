export { Digests } from './digests/digests.js';
export { NoticePruningModule } from './notice-pruning.module.js';
export { NoticesModule } from './notices.module.js';
export { Notification } from './contract/notification.types.js';
export type { NotificationEntity } from './telling/notification.entity.js';
export { NotificationPreferences } from './preferences/notification-preferences.js';
export { PeopleLoader } from './reading/people.loader.js';
export { NotificationList } from './reading/notification-list.js';
export { notify, type Notice } from './telling/notify.js';
