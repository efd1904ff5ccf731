/** The reader took so long that more changes wait for it than are kept. */
export class SlowReader extends Error {
  constructor(readonly most: number) {
    super(`More than ${most} changes are waiting for this reader.`);
  }
}

/** What is waiting, under the id of what changed; of two changes of the same thing, only the later one is told. */
interface Waiting<Message> {
  readonly key: string | null;
  readonly message: Message;
}

/**
 * The changes that one subscriber has not read yet, as an iterator. It keeps a bounded number of them: each says only that
 * something changed, so a later one replaces an earlier one, and one that says "anything" replaces all.
 */
export class ChangeQueue<Message> implements AsyncIterableIterator<Message> {
  private readonly waiting = new Map<string | null, Waiting<Message>>();
  private wake: (() => void) | undefined;
  private fault: Error | undefined;
  private isOver = false;

  /** @param onEnd called once, when nobody reads any more */
  constructor(
    private readonly most: number,
    private readonly onEnd: () => void,
  ) {}

  /** @param key what changed; null for anything */
  put(key: string | null, message: Message): void {
    if (this.isOver || this.fault) return;
    if (key === null) this.waiting.clear();
    this.waiting.delete(key);
    this.waiting.set(key, { key, message });
    if (this.waiting.size > this.most) {
      this.waiting.clear();
      this.fault = new SlowReader(this.most);
    }
    this.wake?.();
  }

  async next(): Promise<IteratorResult<Message>> {
    while (!this.isOver) {
      if (this.fault) {
        await this.return();
        throw this.fault;
      }
      const [first] = this.waiting.values();
      if (first) {
        this.waiting.delete(first.key);
        return { value: first.message, done: false };
      }
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return { value: undefined, done: true };
  }

  return(): Promise<IteratorResult<Message>> {
    if (!this.isOver) {
      this.isOver = true;
      this.waiting.clear();
      this.wake?.();
      this.onEnd();
    }
    return Promise.resolve({ value: undefined, done: true });
  }

  async throw(error: unknown): Promise<IteratorResult<Message>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
