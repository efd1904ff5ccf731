export { MailDeliveryModule } from './mail-delivery.module.js';
export { MailModule } from './mail.module.js';
