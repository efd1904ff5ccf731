import { Writable } from 'node:stream';
import { FixedClock } from '@kopij/testing';
import { Progress } from './progress.js';

/** What is written to a screen, or to a file. */
function paper(isTTY: boolean): { errors: Writable & { isTTY: boolean }; text: () => string } {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  return { errors: Object.assign(stream, { isTTY }), text: () => written.join('') };
}

describe('the progress of an import', () => {
  const start = new Date('2026-03-02T08:00:00.000Z');

  it('is a bar on a terminal, drawn in its own place, with the rate', () => {
    const clock = new FixedClock(start);
    const screen = paper(true);
    const progress = new Progress(screen, clock, 'archive.ndjson', 4_000);
    for (let line = 1; line <= 10; line += 1) {
      clock.advance(200);
      progress.step(line * 200);
    }
    const drawings = screen.text().split('\r\u001B[K');
    expect(drawings).toHaveLength(11);
    expect(drawings.at(-1)).toBe('archive.ndjson [############............] 50 %, 10 lines, 5 a second');
    progress.clear();
    expect(screen.text().endsWith('5 a second\r\u001B[K')).toBe(true);
  });

  it('is not drawn more often than anybody can see', () => {
    const clock = new FixedClock(start);
    const screen = paper(true);
    const progress = new Progress(screen, clock, 'archive.ndjson', 4_000);
    for (let line = 1; line <= 100; line += 1) {
      clock.advance(10);
      progress.step(line);
    }
    expect(screen.text().split('\r').length - 1).toBe(10);
  });

  it('is a line for every thousand where it goes into a file', () => {
    const clock = new FixedClock(start);
    const file = paper(false);
    const progress = new Progress(file, clock, 'archive.ndjson', 0);
    for (let line = 1; line <= 2_500; line += 1) {
      clock.advance(1);
      progress.step(line);
    }
    progress.clear();
    expect(file.text()).toBe(
      'archive.ndjson: 1000 lines, 1000 a second\narchive.ndjson: 2000 lines, 1000 a second\n',
    );
  });
});
