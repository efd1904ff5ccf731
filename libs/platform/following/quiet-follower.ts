import { BackgroundLoop } from '../background/background-loop.js';
import { SharedLook } from '../changes/shared-look.js';

/** In milliseconds. */
const lookEvery = 1_000;
const idle = 60_000;

type Listener = () => void;

interface Followed {
  /** What was seen of it last; null if it is not there, undefined before the first look. */
  mark: string | null | undefined;
  readonly listeners: Set<Listener>;
}

/**
 * Tells of changes that leave no event, since nobody but one person is to hear of them or they are too many: what somebody follows is
 * looked at once a second, all of it in one query, whichever process changes it. Looks at nothing while nobody follows.
 */
export class QuietFollower {
  private readonly followed = new Map<string, Followed>();
  private readonly shared = new SharedLook(() => this.lookOnce());
  private readonly loop: BackgroundLoop;
  private isStarted = false;

  /**
   * @param name who writes in the log
   * @param look finds, for each of some keys, what is different after any change; what is not there is left out
   */
  constructor(
    name: string,
    private readonly look: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>,
  ) {
    this.loop = new BackgroundLoop({ name, round: () => this.round() });
  }

  /**
   * Calls the listener after every change from now on.
   *
   * @returns what ends that
   */
  async follow(key: string, listener: Listener): Promise<() => void> {
    const followed = this.followed.get(key) ?? { mark: undefined, listeners: new Set() };
    this.followed.set(key, followed);
    followed.listeners.add(listener);
    const leave = (): void => {
      followed.listeners.delete(listener);
      if (followed.listeners.size === 0 && this.followed.get(key) === followed) this.followed.delete(key);
    };
    try {
      await this.shared.take();
    } catch (error) {
      leave();
      throw error;
    }
    if (!this.isStarted) this.loop.start();
    this.isStarted = true;
    this.loop.wake();
    return leave;
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    if (this.followed.size === 0) return idle;
    await this.shared.take();
    return lookEvery;
  }

  private async lookOnce(): Promise<void> {
    const asked = [...this.followed];
    if (asked.length === 0) return;
    const found = await this.look(asked.map(([key]) => key));
    for (const [key, followed] of asked) {
      const mark = found.get(key) ?? null;
      const isNews = followed.mark !== undefined && followed.mark !== mark;
      followed.mark = mark;
      if (isNews) for (const listener of followed.listeners) listener();
    }
  }
}
