import type { AnswerMeter } from './answer-meter.js';

/** A piece of JSON, or a promise of one if a resolver is asynchronous. */
export type Written = string | Promise<string>;

/**
 * Thrown if a value is missing, does not fit its type, or is an error: graphql-js then answers, because it words
 * these errors. A single instance, because its stack trace is not used.
 */
export const needsGraphqlJs = new Error('Left to graphql-js.');

/** Thrown for introspection queries, which are rare and never come from readers. */
export const asksForSchema = new Error('Introspection is left to graphql-js.');

/** Pieces of JSON of which some are promises. Only created when the first promise occurs, which is rare. */
export class Pieces {
  private readonly promised: Promise<string>[] = [];

  constructor(private readonly meter: AnswerMeter) {}

  /** @param before the JSON before this piece */
  add(before: string, piece: Promise<string>): void {
    this.promised.push(piece.then((text) => before + text));
  }

  async end(text: string): Promise<string> {
    const { meter } = this;
    let whole = '';
    // Concatenated rather than joined, which would copy everything at each level with a promise.
    for (const piece of await Promise.all(this.promised)) {
      whole = meter.shorten(whole + piece);
      if (meter.isTurnOver) await meter.nextTurn();
    }
    return whole + text;
  }

  /** Ignores the outcome of pending pieces, after another one has failed. */
  abandon(): void {
    void Promise.allSettled(this.promised);
  }
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
