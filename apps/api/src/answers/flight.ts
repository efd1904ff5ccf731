import { everything } from '@kopij/platform';
import type { Answer } from './answer.js';

/** An answer that is being made, and everybody who waits for it. */
export class Flight {
  /** The answer; null when it is none that others may have. */
  readonly landed: Promise<Answer | null>;
  private readonly changed = new Set<string>();
  private settle: (answer: Answer | null) => void = () => undefined;

  constructor(readonly key: string) {
    this.landed = new Promise((resolve) => (this.settle = resolve));
  }

  land(answer: Answer | null): void {
    this.settle(answer);
  }

  /** Something was committed since it was begun. */
  disturb(tags: readonly string[]): void {
    for (const tag of tags) this.changed.add(tag);
  }

  /** Who comes now may share it: it sees all that has been committed before. */
  get isUndisturbed(): boolean {
    return this.changed.size === 0;
  }

  isDisturbedIn(tags: ReadonlySet<string>): boolean {
    if (this.changed.has(everything)) return true;
    for (const tag of tags) if (this.changed.has(tag)) return true;
    return false;
  }
}
