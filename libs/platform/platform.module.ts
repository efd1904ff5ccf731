import {
  Logger,
  Module,
  Optional,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
  type Provider,
} from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { Clock, SystemClock } from './basics/clock.js';
import { ChangeWatch } from './changes/change-watch.js';
import { Broadcast } from './broadcast/broadcast.js';
import { ChangeEntity } from './changes/change.entity.js';
import { CONFIG } from './config/read-config.js';
import type { Config } from './config/settings.js';
import { Database } from './database/engine/database.js';
import { openDatabase, type Entities } from './database/engine/open-database.js';
import type { Tell } from './database/engine/weigh-rewrites.js';
import { EventFollower } from './following/event-follower.js';
import { IdempotentAnswerEntity } from './idempotency/idempotent-answer.entity.js';
import { OutboxEventEntity } from './outbox/outbox-event.entity.js';
import { OutgoingRequests } from './outgoing/outgoing-requests.js';
import { RegistryVersionEntity } from './registries/registry-version.entity.js';
import { Consumers } from './relay/consumers.js';
import { Relay } from './relay/relay.js';
import { relayPace } from './relay/relay-pace.js';
import { SecretBox } from './secrets/secret-box.js';
import { UnitOfWork } from './writing/unit-of-work.js';

/** The tables of the platform itself. */
export const entities: Entities = [
  OutboxEventEntity,
  RegistryVersionEntity,
  IdempotentAnswerEntity,
  ChangeEntity,
];

export interface PlatformOptions {
  readonly config: Config;
  readonly clock?: Clock;
  /** Whether this process delivers announcements. The server does; a command leaves it to the server. */
  readonly delivers?: boolean;
  /** Receives messages about long operations while the database is opened. Default: the log. */
  readonly tell?: Tell;
}

const relayProvider: Provider = {
  provide: Relay,
  inject: [Database, UnitOfWork, Clock, Consumers, CONFIG],
  useFactory: (
    database: Database,
    work: UnitOfWork,
    clock: Clock,
    consumers: Consumers,
    { eventRetentionDays }: Config,
  ) => new Relay(database, work, clock, consumers, relayPace(eventRetentionDays)),
};

/** Clock, configuration, database and announcements, for every feature. */
@Module({})
export class PlatformModule implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    @Optional() private readonly relay?: Relay,
  ) {}

  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: options.config },
        { provide: Clock, useValue: options.clock ?? new SystemClock() },
        {
          provide: Database,
          inject: [ModulesContainer],
          useFactory: (modules: ModulesContainer) =>
            openDatabase(
              options.config,
              [...entities, ...entitiesOf(modules)],
              options.tell ?? ((line) => new Logger('Database').log(line)),
            ),
        },
        UnitOfWork,
        ChangeWatch,
        EventFollower,
        Broadcast,
        Consumers,
        OutgoingRequests,
        SecretBox,
        ...(options.delivers === true ? [relayProvider] : []),
      ],
      exports: [
        CONFIG,
        Clock,
        Database,
        UnitOfWork,
        ChangeWatch,
        EventFollower,
        Broadcast,
        Consumers,
        OutgoingRequests,
        SecretBox,
      ],
    };
  }

  /** By now every feature has registered its consumers. */
  onApplicationBootstrap(): void {
    this.relay?.start();
  }

  /** Runs first at shutdown, while requests in flight are still being answered. */
  onModuleDestroy(): void {
    this.stopped = this.relay?.stop();
  }

  /** Runs last, when nothing is in flight any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.stopped;
    await this.database.close();
  }
}

/** A feature lists its tables once, as `static readonly entities` of its module; they are collected from all imported modules. */
function entitiesOf(modules: ModulesContainer): Entities {
  return [...modules.values()].flatMap(({ metatype }) =>
    'entities' in metatype ? (metatype.entities as Entities) : [],
  );
}
