import { AgenciesModule } from '@kopij/agencies';
import { CdnModule, SubscriptionsModule, WebhookDeliveryModule, WebhooksModule } from '@kopij/announcements';
import {
  ArticlesModule,
  DraftExpiryModule,
  ManuscriptFillingModule,
  SchedulingModule,
  SealingModule,
} from '@kopij/articles';
import { ChangeKeepingModule, DeliveryModule, FillingModule } from '@kopij/delivery';
import { FeedsModule } from '@kopij/feeds';
import { IdentityModule, loadProviders, SessionsModule, SsoModule } from '@kopij/identity';
import {
  DefectLog,
  DocumentStore,
  LOG,
  PersistedDocuments,
  PlatformModule,
  readTrustedDocuments,
  type Clock,
  type Config,
  type Log,
} from '@kopij/platform';
import { MailDeliveryModule } from '@kopij/mail';
import { NoticePruningModule } from '@kopij/notices';
import { PresenceModule } from '@kopij/presence';
import { SectionsModule } from '@kopij/sections';
import { TeamsModule } from '@kopij/teams';
import { SettlingModule, WireModule } from '@kopij/wire';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { GraphqlModule } from './graphql/graphql.module.js';
import { HealthController } from './health/health.controller.js';
import { RootController } from './root/root.controller.js';
import { Readiness } from './health/readiness.js';
import { studioDocuments } from './studio/read-studio.js';
import { studioFolder } from './studio-folder.js';

export interface ServerParts {
  readonly config: Config;
  readonly log: Log;
  readonly clock?: Clock;
  /** Client timeout, in milliseconds: half a minute, or shorter in tests. */
  readonly patience?: number;
  /** Additional modules, such as an event consumer for tests. */
  readonly besides?: readonly Type[];
}

/** All features, with their network interfaces. */
@Module({})
export class AppModule {
  static forRoot({ config, log, clock, besides = [] }: ServerParts): DynamicModule {
    const store = new DocumentStore();
    const trusted = readTrustedDocuments(config, log);
    const own = config.studio ? studioDocuments(studioFolder) : [];
    const documents = new PersistedDocuments(trusted, store, own);
    return {
      module: AppModule,
      global: true,
      imports: [
        PlatformModule.forRoot({ config, delivers: true, ...(clock && { clock }) }),
        IdentityModule,
        SessionsModule,
        SsoModule.forRoot(loadProviders(config)),
        SectionsModule,
        TeamsModule,
        AgenciesModule,
        DeliveryModule,
        ChangeKeepingModule,
        FillingModule,
        ArticlesModule,
        NoticePruningModule,
        PresenceModule,
        ManuscriptFillingModule,
        SchedulingModule,
        SealingModule,
        DraftExpiryModule,
        WireModule,
        SettlingModule,
        WebhooksModule,
        WebhookDeliveryModule,
        CdnModule,
        MailDeliveryModule,
        SubscriptionsModule,
        FeedsModule,
        GraphqlModule,
        ...besides,
      ],
      controllers: [HealthController, RootController],
      providers: [
        Readiness,
        { provide: LOG, useValue: log },
        { provide: DefectLog, useFactory: () => new DefectLog(log) },
        { provide: DocumentStore, useValue: store },
        { provide: PersistedDocuments, useValue: documents },
      ],
      exports: [LOG, DefectLog, DocumentStore, PersistedDocuments],
    };
  }
}
