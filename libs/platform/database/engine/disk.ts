/** What is under a database, where it has to be asked by us whether it has everything. */
interface Storage {
  /** Brings everything that was written until it is called to the disk. */
  sync: () => Promise<void>;
  close: () => Promise<void>;
}

/** Of a database that waits for its disk by itself. */
const selfReliant: Storage = { sync: () => Promise.resolve(), close: () => Promise.resolve() };

/**
 * What the database's files are on, and when what was committed has reached it. SQLite itself would wait inside of COMMIT,
 * with the event loop and every reader: so it is told not to wait, and whoever reports a commit waits here before, beside all
 * the others (docs/adr/0029).
 */
export class Disk {
  private next: Promise<void> | undefined;
  private last: Promise<void> = Promise.resolve();
  private failure: Error | undefined;
  private isDeferred = false;

  constructor(private readonly storage: Storage = selfReliant) {}

  /**
   * Resolves when everything that was committed before is on the disk. Whoever comes while the disk is busy with what was
   * there earlier shares the next turn with all who do.
   *
   * @throws when the disk did not take it, and ever after: what it says the second time is not to be trusted
   */
  settle(): Promise<void> {
    if (this.isDeferred) return Promise.resolve();
    this.next ??= this.turn();
    return this.next;
  }

  get isBroken(): boolean {
    return this.failure !== undefined;
  }

  /** @throws when the disk has failed: nothing that is written to it can be reported */
  refuseWhenBroken(): void {
    if (this.failure) throw this.failure;
  }

  /**
   * For work that is done again when it did not end well, such as an import. Its commits do not each wait for the disk; when
   * this settles, all of them are on it. Until then a power cut may take the last of them along, and a kill nothing; what is
   * left is whole either way. It holds for all of the process: only for programs that do nothing else meanwhile.
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
    // A failure is told to those who wait for this turn, and to all who come later.
    this.last = syncing.catch((cause: unknown) => {
      this.failure = new Error(
        'The disk did not take what was written, so nothing more is written. See to the disk, and start again.',
        { cause },
      );
    });
    await this.last;
    this.refuseWhenBroken();
  }
}
