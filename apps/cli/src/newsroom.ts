import { existsSync } from 'node:fs';
import { describeLocation, type Config } from '@kopij/platform';
import type { Abstract, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CliFault } from './cli-fault.js';
import { demoDatabase } from './demo/demo-database.js';
import { NewsroomModule } from './newsroom.module.js';
import { readSettings } from './read-settings.js';
import { say, type Terminal } from './terminal.js';

/** The use cases and readers of every feature, by their class; the settings by their token. */
export interface Newsroom {
  get<T>(provider: Type<T> | Abstract<T> | symbol): T;
}

/** `OR_NEW` makes a database where there is none: only for commands that put something into it. */
type WhichDatabase = 'EXISTING' | 'OR_NEW';

/**
 * Opens the newsroom the environment names, lets `work` use it, and closes it whatever happens.
 *
 * @throws {CliFault} a line for each setting that is wrong, or that there is no such database
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
  const newsroom = await NestFactory.createApplicationContext(NewsroomModule.forRoot(settings), {
    abortOnError: false,
    logger: false,
  });
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
    ? ` That of the demo is in ${demoDatabase}: put DATABASE_URL=sqlite:${demoDatabase} in front of the command.`
    : '';
  throw new CliFault(
    `There is no database at ${database}. Name another one in DATABASE_URL, or make one with "kopij migrate".${demo}`,
  );
}
