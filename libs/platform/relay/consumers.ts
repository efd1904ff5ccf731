import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Consumer } from './consumer.js';

/** The registered consumers. Features register them while the application starts. */
@Injectable()
export class Consumers {
  private readonly registered = new Map<string, Consumer>();

  /** Registers a consumer. The relay, which runs in the server, delivers all events from then on. */
  registerConsumer(consumer: Consumer): void {
    if (this.registered.has(consumer.name)) throw new Error(`Two consumers are named ${consumer.name}.`);
    this.registered.set(consumer.name, consumer);
  }

  all(): readonly Consumer[] {
    return [...this.registered.values()];
  }

  /** Whether anybody waits for what any of them would do. */
  async areAwaited(manager: EntityManager): Promise<boolean> {
    for (const consumer of this.all()) {
      if (!consumer.isAwaited || (await consumer.isAwaited(manager))) return true;
    }
    return false;
  }
}
