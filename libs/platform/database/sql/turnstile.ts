/** Lets at most so many callers through at a time, in the order they came. */
export class Turnstile {
  private readonly waiting: Waiting[] = [];

  /** @param free how many may be inside at once */
  constructor(private free: number) {}

  /**
   * Resolves when it is the caller's turn, to the function that lets the next one through.
   *
   * @param patience how long to wait, in milliseconds
   */
  async enter(patience: number): Promise<() => void> {
    if (this.free > 0) this.free -= 1;
    else await this.turn(patience);
    let inside = true;
    return () => {
      if (inside) this.leave();
      inside = false;
    };
  }

  private turn(patience: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(caller), 1);
        reject(new Error(`Other transactions did not make room within ${patience} ms. ${advice}`));
      }, patience);
      const caller = { admit: resolve, timer };
      this.waiting.push(caller);
    });
  }

  // The place is handed on rather than freed, so that nobody can slip in before the one who waits; and not at once,
  // since SQLite never lets go of the event loop: a row of writers would keep every reader waiting.
  private leave(): void {
    const next = this.waiting.shift();
    if (next) {
      clearTimeout(next.timer);
      setImmediate(next.admit);
    } else this.free += 1;
  }
}

interface Waiting {
  readonly admit: () => void;
  readonly timer: NodeJS.Timeout;
}

const advice = 'A unit of work that is begun inside another one waits for itself: pass `tx` on instead.';
