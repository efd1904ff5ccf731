/** The storage under a database, if Kopij itself has to sync it. */
interface Storage {
  /** Syncs everything written so far to disk. */
  sync: () => Promise<void>;
  close: () => Promise<void>;
}

/** For a database that syncs by itself. */
const selfReliant: Storage = { sync: () => Promise.resolve(), close: () => Promise.resolve() };

/**
 * The disk that holds the database's files, which knows when commits have reached it. SQLite itself would wait inside COMMIT, and
 * block the event loop and every reader. So it is configured not to wait, and each commit waits here before it is reported,
 * without blocking others (docs/adr/0029).
 */
export class Disk {
  private next: Promise<void> | undefined;
  private last: Promise<void> = Promise.resolve();
  private failure: Error | undefined;
  private isDeferred = false;

  constructor(private readonly storage: Storage = selfReliant) {}

  /**
   * Resolves when everything committed before the call is on disk. Callers that arrive during a sync share the next
   * one.
   *
   * @throws if the sync failed, and ever after, because a second sync may wrongly report success
   */
  settle(): Promise<void> {
    if (this.isDeferred) return Promise.resolve();
    this.next ??= this.turn();
    return this.next;
  }

  get isBroken(): boolean {
    return this.failure !== undefined;
  }

  /** @throws if the disk has failed, so that no write can be acknowledged */
  refuseWhenBroken(): void {
    if (this.failure) throw this.failure;
  }

  /**
   * For work that can be repeated if it fails, such as an import. Its commits do not wait for the disk one by one; when this
   * settles, all of them are on disk. Until then a power cut may lose the last of them, but a kill none. What is left is
   * consistent in both cases. This affects the whole process, so it is only for programs that do nothing else at the same time.
   */
  async defer<T>(work: () => Promise<T>): Promise<T> {
    this.isDeferred = true;
    try {
      return await work();
    } finally {
      this.isDeferred = false;
      await this.settle();
    }
  }

  close(): Promise<void> {
    return this.storage.close();
  }

  private async turn(): Promise<void> {
    const before = this.last;
    await before;
    this.next = undefined;
    this.refuseWhenBroken();
    const syncing = this.storage.sync();
    // A failure is reported to everybody who waits for this sync, and to all later callers.
    this.last = syncing.catch((cause: unknown) => {
      this.failure = new Error(
        'A write to the disk failed, so nothing more is written. Check the disk, then restart Kopij.',
        { cause },
      );
    });
    await this.last;
    this.refuseWhenBroken();
  }
}
