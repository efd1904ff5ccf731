/**
 * Shares one query between concurrent callers. A caller never gets a query that began before it asked, which could
 * have missed a commit; so all callers during one query share the next.
 */
export class SharedLook {
  private next: Promise<void> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly look: () => Promise<void>) {}

  /** @throws the error of the query */
  take(): Promise<void> {
    this.next ??= this.after(this.last);
    return this.next;
  }

  private async after(previous: Promise<unknown>): Promise<void> {
    await previous;
    // Callers in the same turn of the event loop share it.
    await new Promise(setImmediate);
    this.next = undefined;
    const looking = this.look();
    this.last = looking.catch(() => undefined);
    return looking;
  }
}
