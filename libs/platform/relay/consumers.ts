import { Injectable } from '@nestjs/common';
import type { Consumer } from './consumer.js';

/** Everybody who is told what the newsroom announces. Features register while the application starts. */
@Injectable()
export class Consumers {
  private readonly registered = new Map<string, Consumer>();

  /** What is announced from then on is delivered by the relay, where one runs: in the server. */
  registerConsumer(consumer: Consumer): void {
    if (this.registered.has(consumer.name))
      throw new Error(`There are two consumers named ${consumer.name}.`);
    this.registered.set(consumer.name, consumer);
  }

  all(): readonly Consumer[] {
    return [...this.registered.values()];
  }
}
