import { Injectable } from '@nestjs/common';
import { Database } from '../database/engine/database.js';
import type { Channel } from './channel.js';
import { ProcessChannel } from './process-channel.js';
import { ServerChannel } from './server-channel.js';

/**
 * Tells all processes on one database of what is not kept: nothing of it is written, and what is sent while a process is away is
 * lost to it. On PostgreSQL all processes hear everything, in the same order. On SQLite a process hears itself only.
 */
@Injectable()
export class Broadcast {
  private readonly channel: Channel;

  constructor(database: Database) {
    this.channel =
      database.engine === 'postgres'
        ? new ServerChannel(() => database.lastingConnection())
        : new ProcessChannel();
  }

  /** Calls `listener` with everything that is sent, by whatever process. */
  listen(listener: (text: string) => void): void {
    this.channel.listen(listener);
  }

  /**
   * Makes sure that this process hears the others, again after a connection was lost.
   *
   * @returns whether something may have been missed
   * @throws if there is no connection
   */
  join(): Promise<boolean> {
    return this.channel.join();
  }

  /**
   * Resolves when this process has heard it itself, and with it everything that was sent before.
   *
   * @param text less than 8,000 bytes: PostgreSQL takes no more
   * @throws if there is no connection
   */
  send(text: string): Promise<void> {
    return this.channel.send(text);
  }
}
