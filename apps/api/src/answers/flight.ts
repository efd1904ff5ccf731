import { everything } from '@kopij/platform';
import type { Answer } from './answer.js';

/** A query in flight, with everybody who waits for its answer. */
export class Flight {
  /** The answer; null if it cannot be shared. */
  readonly landed: Promise<Answer | null>;
  private readonly changed = new Set<string>();
  private settle: (answer: Answer | null) => void = () => undefined;

  constructor(readonly key: string) {
    this.landed = new Promise((resolve) => (this.settle = resolve));
  }

  land(answer: Answer | null): void {
    this.settle(answer);
  }

  /** Records tags that were committed since the query began. */
  disturb(tags: readonly string[]): void {
    for (const tag of tags) this.changed.add(tag);
  }

  /** Whether a new caller may share it: nothing has been committed since it began. */
  get isUndisturbed(): boolean {
    return this.changed.size === 0;
  }

  isDisturbedIn(tags: ReadonlySet<string>): boolean {
    if (this.changed.has(everything)) return true;
    for (const tag of tags) if (this.changed.has(tag)) return true;
    return false;
  }
}
