import { ArticlesModule } from '@kopij/articles';
import { DeliveryModule } from '@kopij/delivery';
import { IdentityModule } from '@kopij/identity';
import { NoticesModule } from '@kopij/notices';
import { PresenceModule } from '@kopij/presence';
import { SectionsModule } from '@kopij/sections';
import { WireModule } from '@kopij/wire';
import { Module } from '@nestjs/common';
import { ArticleChangedResolver } from './subscriptions/article-changed.resolver.js';
import { ArticleTopic } from './subscriptions/article-topic.js';
import { ChangeHub } from './subscriptions/change-hub.js';
import { InboxChangedResolver } from './subscriptions/inbox-changed.resolver.js';
import { OwnedManuscriptTopic } from './subscriptions/owned-manuscript-topic.js';
import { ManuscriptChangedResolver } from './subscriptions/manuscript-changed.resolver.js';
import { NotificationsChangedResolver } from './subscriptions/notifications.resolver.js';
import { PreferencesChangedResolver } from './subscriptions/preferences-changed.resolver.js';
import { PresenceChangedResolver } from './subscriptions/presence.resolver.js';
import { WorkingDraftChangedResolver } from './subscriptions/working-draft-changed.resolver.js';

/** Tells those who subscribe what changes, over whatever connection the server gives them. */
@Module({
  imports: [
    IdentityModule,
    SectionsModule,
    DeliveryModule,
    ArticlesModule,
    WireModule,
    NoticesModule,
    PresenceModule,
  ],
  providers: [
    ChangeHub,
    ArticleTopic,
    OwnedManuscriptTopic,
    ArticleChangedResolver,
    ManuscriptChangedResolver,
    InboxChangedResolver,
    NotificationsChangedResolver,
    PresenceChangedResolver,
    WorkingDraftChangedResolver,
    PreferencesChangedResolver,
  ],
})
export class SubscriptionsModule {}
