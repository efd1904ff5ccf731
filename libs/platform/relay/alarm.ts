import { setImmediate as aTurn } from 'node:timers/promises';

/** Wakes one sleeper. One that is rung while nobody sleeps cuts the next sleep short, so that nothing is missed. */
export class Alarm {
  private isRung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.isRung = true;
    this.wake?.();
  }

  /**
   * Resolves at the first ring since the last sleep, or after so many milliseconds. Never at once: who only works with
   * SQLite, and never sleeps, would let nobody else have a turn.
   */
  async sleep(longest: number): Promise<void> {
    if (this.isRung) {
      await aTurn();
    } else {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, longest);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isRung = false;
    this.wake = undefined;
  }
}
