/**
 * Looks on behalf of everybody who asks meanwhile. Nobody is given a look that began before they asked, which could have
 * missed what was committed in between; so all who ask while one is under way share the next.
 */
export class SharedLook {
  private next: Promise<void> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly look: () => Promise<void>) {}

  /** @throws what the look said when it failed */
  take(): Promise<void> {
    this.next ??= this.after(this.last);
    return this.next;
  }

  private async after(previous: Promise<unknown>): Promise<void> {
    await previous;
    // Whoever else asks in this turn of the loop comes along.
    await new Promise(setImmediate);
    this.next = undefined;
    const looking = this.look();
    this.last = looking.catch(() => undefined);
    return looking;
  }
}
