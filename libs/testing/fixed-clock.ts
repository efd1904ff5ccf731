import { Clock } from '@kopij/platform';

/** A clock that moves only when a test sets it. */
export class FixedClock extends Clock {
  constructor(private instant = new Date('2026-03-02T09:00:00.000Z')) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = instant;
  }

  /** @param milliseconds how far to move forward */
  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
