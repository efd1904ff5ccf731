import { Logger } from '@nestjs/common';
import { Alarm } from './alarm.js';
import { Troubles } from './troubles.js';

/** How long to wait after a round that failed, in milliseconds. */
const breath = 250;

export interface LoopOptions {
  /** Who writes in the log. */
  readonly name: string;
  /** A round of work. Gives how long to wait before the next one, in milliseconds. */
  readonly round: () => Promise<number>;
  /** What cuts a wait short. Default: only {@link BackgroundLoop.wake}. */
  readonly alarm?: Alarm;
  /** Whether a loop that is being stopped may end now, or needs another round. Default: it may. */
  readonly isDone?: () => boolean;
}

/**
 * Work that a process does in the background, round after round, from its start until it is stopped. A round that fails is
 * repeated; a failure that lasts is logged once.
 */
export class BackgroundLoop {
  private readonly troubles: Troubles;
  private readonly alarm: Alarm;
  private stopping = false;
  private running: Promise<void> | undefined;

  constructor(private readonly options: LoopOptions) {
    this.troubles = new Troubles(new Logger(options.name));
    this.alarm = options.alarm ?? new Alarm();
  }

  start(): void {
    this.running = this.run();
  }

  /** Resolves when the current round has ended, and the loop with it. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.alarm.ring();
    await this.running;
  }

  /** Begins the next round at once. */
  wake(): void {
    this.alarm.ring();
  }

  /** For rounds that are long: they end early. */
  isStopping(): boolean {
    return this.stopping;
  }

  private async run(): Promise<void> {
    while (this.goesOn()) {
      const pause = await this.troubles.guard('round', this.options.round);
      if (this.goesOn()) await this.alarm.sleep(pause ?? breath);
    }
  }

  private goesOn(): boolean {
    return !this.stopping || this.options.isDone?.() === false;
  }
}
