import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { CONFIG } from './config/read-config.js';
import type { Config } from './config/settings.js';
import { Database } from './database/database.js';
import { openDatabase, type Entities } from './database/open-database.js';
import { RegistryVersionEntity } from './database/registry-version.entity.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { OutboxEventEntity } from './outbox/outbox-event.entity.js';

export const entities: Entities = [OutboxEventEntity, RegistryVersionEntity];

export interface PlatformOptions {
  readonly config: Config;
  /** The entities of every feature in the application. */
  readonly entities: Entities;
  readonly clock?: Clock;
}

/** Time, configuration and the database, for every feature. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: options.config },
        { provide: Clock, useValue: options.clock ?? new SystemClock() },
        {
          provide: Database,
          useFactory: () => openDatabase(options.config, [...entities, ...options.entities]),
        },
        UnitOfWork,
      ],
      exports: [CONFIG, Clock, Database, UnitOfWork],
    };
  }

  /** Last of all, when nothing is in flight any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
