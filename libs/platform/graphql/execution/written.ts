import type { AnswerMeter } from './answer-meter.js';

/** A piece of JSON, or a promise of one where a resolver takes its time. */
export type Written = string | Promise<string>;

/**
 * Thrown where an answer is not the one expected of a sound operation: a value is missing, not of its type, or an error.
 * What the client is told of it is graphql-js's to say. Made once: nobody looks at where it comes from.
 */
export const leave = new Error('This is left to graphql-js.');

/** Thrown where a query asks for the schema itself: seldom, and not by readers. */
export const asksForSchema = new Error('The schema is left to graphql-js.');

/** Pieces of JSON of which some have to be waited for. Made when the first of those comes: mostly there is none. */
export class Pieces {
  private readonly promised: Promise<string>[] = [];

  constructor(private readonly meter: AnswerMeter) {}

  /** @param before what is written up to there */
  add(before: string, piece: Promise<string>): void {
    this.promised.push(piece.then((text) => before + text));
  }

  async end(text: string): Promise<string> {
    const { meter } = this;
    let whole = '';
    // Not joined: that would copy all of it, at each level where something was waited for.
    for (const piece of await Promise.all(this.promised)) {
      whole = meter.shorten(whole + piece);
      if (meter.isTurnOver) await meter.nextTurn();
    }
    return whole + text;
  }

  /** For when the rest fails: what is under way may fail as well, and nobody waits for it any more. */
  abandon(): void {
    void Promise.allSettled(this.promised);
  }
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
