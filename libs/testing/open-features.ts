import { Database, eventOf, OutboxEventEntity, PlatformModule, type Config } from '@kopij/platform';
import type { ModuleMetadata } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { createTestDatabase } from './create-test-database.js';
import { FixedClock } from './fixed-clock.js';
import { testConfig } from './test-config.js';

export interface OpenFeatures {
  readonly features: TestingModule;
  /** The value of DATABASE_URL, for programs that use the same database. */
  readonly url: string;
  readonly clock: FixedClock;
  readonly database: Database;
  /** The events so far, in order, without `deliveryChanged`, which only concerns caches. */
  announcements(): Promise<unknown[]>;
  close(): Promise<void>;
}

export interface FeatureOptions {
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  readonly changes?: Partial<Config>;
}

/** Feature modules, wired as in the program, on a new database of the engine under test. */
export async function openFeatures({ imports, changes }: FeatureOptions): Promise<OpenFeatures> {
  const test = await createTestDatabase();
  const clock = new FixedClock();
  const config = testConfig(test.url, changes);
  const features = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ config, clock }), ...imports],
  }).compile();
  await features.init();
  const database = features.get(Database);
  return {
    features,
    url: test.url,
    clock,
    database,
    announcements: async () => {
      const events = await database.reader.find(OutboxEventEntity, { order: { sequence: 'ASC' } });
      return events.filter(({ type }) => type !== 'deliveryChanged').map(eventOf);
    },
    close: async () => {
      await features.close();
      await test.drop();
    },
  };
}
