/** The one source of "now". Injected everywhere, so that a rule never asks the machine and a test can hold time still. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
