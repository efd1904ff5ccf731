import { existsSync } from 'node:fs';
import { describeLocation, type Config } from '@kopij/platform';
import type { Abstract, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CliFault } from './cli-fault.js';
import { demoDatabase } from './demo/demo-database.js';
import { NewsroomModule } from './newsroom.module.js';
import { readSettings } from './read-settings.js';
import { say, type Terminal } from './terminal.js';

/** The use cases and readers of all features, by class; the settings, by token. */
export interface Newsroom {
  get<T>(provider: Type<T> | Abstract<T> | symbol): T;
}

/** `OR_NEW` creates the database if there is none, for commands that add something. */
type WhichDatabase = 'EXISTING' | 'OR_NEW';

/**
 * Opens the newsroom set by the environment, runs `work`, and always closes it.
 *
 * @throws {CliFault} with a line for each invalid setting, or if there is no database
 */
export async function withNewsroom<T>(
  terminal: Pick<Terminal, 'environment' | 'errors'>,
  work: (newsroom: Newsroom) => Promise<T>,
  which: WhichDatabase = 'EXISTING',
): Promise<T> {
  const settings = readSettings(terminal);
  if (which === 'EXISTING') demandDatabase(settings);
  if (!terminal.environment['DATABASE_URL'])
    say(terminal, `Database: ${describeLocation(settings.databaseUrl).database}`);
  const newsroom = await NestFactory.createApplicationContext(
    NewsroomModule.forRoot(settings, (line) => {
      say(terminal, line);
    }),
    {
      abortOnError: false,
      logger: false,
    },
  );
  try {
    return await work(newsroom);
  } finally {
    await newsroom.close();
  }
}

function demandDatabase({ databaseUrl }: Pick<Config, 'databaseUrl'>): void {
  const { engine, database } = describeLocation(databaseUrl);
  if (engine !== 'SQLite' || existsSync(database)) return;
  const demo = existsSync(demoDatabase)
    ? ` The demo’s database is ${demoDatabase}: put DATABASE_URL=sqlite:${demoDatabase} in front of the command.`
    : '';
  throw new CliFault(
    `There is no database at ${database}. Set DATABASE_URL to another one, or create one with "kopij migrate".${demo}`,
  );
}
