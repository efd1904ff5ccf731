/**
 * A queue for slow requests, such as commands. One begins in each turn of the event loop, so that readers wait for
 * at most one of them.
 */
export class SlowLane {
  private readonly waiting: (() => void)[] = [];
  private isBusy = false;

  /** Begins the work at once if nothing else has begun in this turn. */
  enter(work: () => void): void {
    if (this.isBusy) this.waiting.push(work);
    else this.begin(work);
  }

  private begin(work: () => void): void {
    this.isBusy = true;
    setImmediate(this.next);
    work();
  }

  private readonly next = (): void => {
    const work = this.waiting.shift();
    if (work) this.begin(work);
    else this.isBusy = false;
  };
}
