import type { Clock } from '@kopij/platform';
import { say, type Terminal } from '../terminal.js';

/** How many lines pass between two signs of life where there is no screen to draw on. */
const stride = 1_000;

/** In milliseconds. */
const redrawEvery = 100;

const width = 24;

/** Signs of life of an import: a bar that is drawn anew in its place on a terminal, a line now and then anywhere else. */
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

  /** One more line is done. @param bytes how much of the file has been read */
  step(bytes: number): void {
    this.lines += 1;
    if (this.terminal.errors.isTTY === true) this.draw(bytes);
    else if (this.lines % stride === 0) say(this.terminal, `${this.path}: ${this.tally()}`);
  }

  /** Makes room for something else to be said. */
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
