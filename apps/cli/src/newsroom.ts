import type { Abstract, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NewsroomModule } from './newsroom.module.js';
import { readSettings } from './read-settings.js';
import type { Terminal } from './terminal.js';

/** The use cases and readers of every feature, by their class. */
export interface Newsroom {
  get<T>(provider: Type<T> | Abstract<T>): T;
}

/**
 * Opens the newsroom the environment names, lets `work` use it, and closes it whatever happens.
 *
 * @throws {CliFault} a line for each setting that is wrong
 */
export async function withNewsroom<T>(
  terminal: Pick<Terminal, 'environment'>,
  work: (newsroom: Newsroom) => Promise<T>,
): Promise<T> {
  const newsroom = await NestFactory.createApplicationContext(
    NewsroomModule.forRoot(readSettings(terminal)),
    { abortOnError: false, logger: false },
  );
  try {
    return await work(newsroom);
  } finally {
    await newsroom.close();
  }
}
