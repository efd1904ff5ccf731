import { subscribe } from 'node:diagnostics_channel';
import { sqlChannel } from '@kopij/platform';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { say, told } from './conversation.js';

/** Has a newsroom work in this program as it does in a server, until it is told to stop. Says `at work` once it has begun. */
export async function workUntilStopped(newsroom: Type): Promise<void> {
  const context = await NestFactory.createApplicationContext(newsroom, {
    logger: false,
    abortOnError: false,
  });
  say('at work');
  await told('stop');
  await context.close();
  process.disconnect();
}

/**
 * Ends this program as of a power cut, in the middle of whatever it does: so many SQL statements after the first that begins with
 * `first`, which itself does not count.
 */
export function cutPowerAfter(statements: number, first: string): void {
  let left: number | null = null;
  subscribe(sqlChannel.name, (sql) => {
    if (left !== null) left -= 1;
    else if (String(sql).startsWith(first)) left = statements;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  });
}
