import { AgenciesModule } from '@kopij/agencies';
import { ArticlesModule, SchedulingModule } from '@kopij/articles';
import { DeliveryModule } from '@kopij/delivery';
import { IdentityModule } from '@kopij/identity';
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
import { SectionsModule } from '@kopij/sections';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { GraphqlModule } from './graphql/graphql.module.js';
import { HealthController } from './health/health.controller.js';
import { RootController } from './root/root.controller.js';
import { Readiness } from './health/readiness.js';

export interface ServerParts {
  readonly config: Config;
  readonly log: Log;
  readonly clock?: Clock;
  /** How long a client may dawdle, in milliseconds: half a minute, unless a test has no time for that. */
  readonly patience?: number;
  /** What else is to be in the program: somebody who listens, where the server is put to the test. */
  readonly besides?: readonly Type[];
}

/** Every feature, and the ways in from the network. */
@Module({})
export class AppModule {
  static forRoot({ config, log, clock, besides = [] }: ServerParts): DynamicModule {
    const store = new DocumentStore();
    const documents = new PersistedDocuments(readTrustedDocuments(config, log), store);
    return {
      module: AppModule,
      global: true,
      imports: [
        PlatformModule.forRoot({ config, delivers: true, ...(clock && { clock }) }),
        IdentityModule,
        SectionsModule,
        AgenciesModule,
        DeliveryModule,
        ArticlesModule,
        SchedulingModule,
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
