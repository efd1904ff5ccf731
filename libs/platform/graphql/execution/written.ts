/** A piece of JSON, or a promise of one where a resolver takes its time. */
export type Written = string | Promise<string>;

/**
 * Thrown where an answer is not the one expected of a sound operation: a value is missing, not of its type, or an error.
 * What the client is told of it is graphql-js's to say. Made once: nobody looks at where it comes from.
 */
export const leave = new Error('This is left to graphql-js.');

/** Puts pieces of JSON together, and waits for nothing unless one of them has to be waited for. */
export class Pieces {
  private text = '';
  private earlier: Promise<string>[] | undefined;

  add(piece: Written): void {
    if (typeof piece === 'string') {
      this.text += piece;
      return;
    }
    const before = this.text;
    this.text = '';
    (this.earlier ??= []).push(piece.then((text) => before + text));
  }

  end(closing: string): Written {
    const text = this.text + closing;
    return this.earlier ? Promise.all(this.earlier).then((pieces) => pieces.join('') + text) : text;
  }

  /** For when the rest fails: what is under way may fail as well, and nobody waits for it any more. */
  abandon(): void {
    if (this.earlier) void Promise.allSettled(this.earlier);
  }
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
