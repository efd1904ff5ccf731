/** Admits a limited number of callers at a time, in order of arrival. */
export class Semaphore {
  private readonly waiting: Waiting[] = [];

  /** @param free how many may be inside at once */
  constructor(private free: number) {}

  /**
   * Resolves when it is the caller's turn, to a function that admits the next caller.
   *
   * @param patience how long to wait, in milliseconds
   */
  async enter(patience: number): Promise<() => void> {
    if (this.free > 0) this.free -= 1;
    else await this.turn(patience);
    let inside = true;
    return () => {
      if (inside) this.release();
      inside = false;
    };
  }

  private turn(patience: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(caller), 1);
        reject(new Error(`No transaction slot became free within ${patience} ms. ${advice}`));
      }, patience);
      const caller = { admit: resolve, timer };
      this.waiting.push(caller);
    });
  }

  // The slot passes directly to the next caller, so that nobody can overtake it. That happens in a later turn of the event loop,
  // since SQLite is synchronous and a queue of writers would block every reader.
  private release(): void {
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

const advice =
  'Do not begin a unit of work inside another one, which would wait for itself: pass `tx` on instead.';
