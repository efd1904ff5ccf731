import { BackgroundLoop, type UnitOfWork } from '@kopij/platform';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OwnedText, SearchIndex } from './search-index.js';

/** In one transaction, so that nobody waits long for a turn. */
const atOnce = 20;
/** How much longer than it takes turns the loop rests: readers keep most of the processor, and more of it the busier it is. */
const restForWork = 3;
/** In milliseconds. */
const shortestRest = 10;
/** How often to check when nothing is left, in milliseconds: an import in another process may leave something. */
const rest = 10_000;

export interface FillingOptions {
  /** Who writes in the log. */
  readonly name: string;
  readonly index: SearchIndex;
  /** The text of an owner, locked until the transaction ends; null if it has none any more. */
  readonly textOf: (tx: EntityManager, owner: string) => Promise<OwnedText | null>;
}

/** Indexes in the background what is not indexed yet: what was there before the index or is indexed otherwise now, and what an import left. One for each server. */
export abstract class SearchFilling implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop: BackgroundLoop;

  constructor(
    private readonly work: UnitOfWork,
    private readonly options: FillingOptions,
  ) {
    this.loop = new BackgroundLoop({ name: options.name, round: () => this.round() });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Indexes some texts. False if none was left. */
  next(): Promise<boolean> {
    const { index, textOf } = this.options;
    return this.work.transaction(async (tx) => {
      const owners = await index.takeUnindexed(tx, atOnce);
      const texts: OwnedText[] = [];
      for (const owner of owners) {
        const text = await textOf(tx, owner);
        if (!text) continue;
        // It may have been indexed by an earlier version, or since, with the change that did so.
        if (await index.has(tx, owner)) await index.put(tx, text);
        else texts.push(text);
      }
      await index.putNew(tx, texts);
      return owners.length > 0;
    });
  }

  private async round(): Promise<number> {
    const began = performance.now();
    const isLeft = await this.next();
    return isLeft ? Math.max(shortestRest, restForWork * (performance.now() - began)) : rest;
  }
}
