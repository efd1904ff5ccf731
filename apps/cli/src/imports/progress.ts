import type { Clock } from '@kopij/platform';
import { say, type Terminal } from '../terminal.js';

/** Number of lines between two progress messages when the output is not a terminal. */
const stride = 1_000;

/** In milliseconds. */
const redrawEvery = 100;

const width = 24;

/** Progress of an import: a bar on a terminal, an occasional line elsewhere. */
export class Progress {
  private readonly begun: number;
  private lines = 0;
  private drawnAt = -Infinity;

  /** @param size of the file, in bytes */
  constructor(
    private readonly terminal: Pick<Terminal, 'errors'>,
    private readonly clock: Clock,
    private readonly path: string,
    private readonly size: number,
  ) {
    this.begun = this.now();
  }

  /** Counts a line. @param bytes how much of the file has been read */
  step(bytes: number): void {
    this.lines += 1;
    if (this.terminal.errors.isTTY === true) this.draw(bytes);
    else if (this.lines % stride === 0) say(this.terminal, `${this.path}: ${this.tally()}`);
  }

  /** Clears the bar, so that something else can be printed. */
  clear(): void {
    if (this.drawnAt > -Infinity) this.terminal.errors.write('\r\u001B[K');
    this.drawnAt = -Infinity;
  }

  private draw(bytes: number): void {
    if (this.now() - this.drawnAt < redrawEvery) return;
    this.drawnAt = this.now();
    const share = this.size === 0 ? 1 : Math.min(1, bytes / this.size);
    const bar = '#'.repeat(Math.round(share * width)).padEnd(width, '.');
    this.terminal.errors.write(
      `\r\u001B[K${this.path} [${bar}] ${Math.floor(share * 100)} %, ${this.tally()}`,
    );
  }

  private tally(): string {
    const rate = (this.lines * 1_000) / Math.max(1, this.now() - this.begun);
    return `${this.lines} lines, ${Math.round(rate)} a second`;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
