import { setImmediate as aTurn } from 'node:timers/promises';

/** Wakes a sleeping loop. If it is rung while nobody sleeps, the next sleep ends at once, so that nothing is missed. */
export class Alarm {
  private isRung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.isRung = true;
    this.wake?.();
  }

  /**
   * Resolves at the first ring since the last sleep, or after a timeout in milliseconds. Never synchronously: a
   * loop that only uses SQLite would otherwise block the event loop.
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
