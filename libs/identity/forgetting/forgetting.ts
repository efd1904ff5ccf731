import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Removes what is personal of a user from some tables. What others rest on stays, with their id. */
export type Forget = (tx: EntityManager, userId: string) => Promise<void>;

/** What is to be forgotten of a user who is erased. Whoever keeps something personal registers here while the program starts. */
@Injectable()
export class Forgetting {
  private readonly registered = new Map<string, Forget>();

  /** @param what names what is forgotten, once: `sessions` */
  register(what: string, forget: Forget): void {
    if (this.registered.has(what)) throw new Error(`The forgetting of ${what} is registered twice.`);
    this.registered.set(what, forget);
  }

  /** Forgets everything of a user, in the transaction that erases them. */
  async forgetAll(tx: EntityManager, userId: string): Promise<void> {
    for (const forget of this.registered.values()) await forget(tx, userId);
  }
}
