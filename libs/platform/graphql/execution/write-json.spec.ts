import fc from 'fast-check';
import { AnswerMeter } from './answer-meter.js';
import { LongJson } from './ready-json.js';
import { writeJson } from './write-json.js';

describe('what graphql-js made', () => {
  const meter = (now?: () => number) => new AnswerMeter(100_000_000, undefined, now);

  it('is written as JSON.stringify writes it', async () => {
    const anyData = fc.jsonValue({ maxDepth: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyData, { maxLength: 200, size: 'max' }), async (data) => {
        const { text } = await writeJson({ data }, meter());
        expect(text).toBe(JSON.stringify({ data }));
      }),
      { numRuns: 50 },
    );
  });

  it('is bytes where it is long, whatever characters it has', async () => {
    const text = 'é\0"\ud83e\udde8'.repeat(10_000);
    const data = {
      a: [
        { text, none: null, empty: [] },
        { text, empty: {} },
      ],
      b: { text },
    };
    const written = await writeJson(data, meter());
    expect(written).toBeInstanceOf(LongJson);
    expect(JSON.parse(written.text)).toEqual(data);
    expect(written).toHaveProperty('length', Buffer.byteLength(JSON.stringify(data)));
  });

  it('lets others have their turn while it is written', async () => {
    let time = 0;
    let turns = 0;
    let next = setImmediate(function look() {
      turns += 1;
      next = setImmediate(look);
    });
    const items = Array.from({ length: 100 }, (_, at) => ({ parts: Array.from({ length: 100 }, () => at) }));
    await writeJson(
      { items },
      meter(() => (time += 1)),
    );
    clearImmediate(next);
    expect(turns).toBeGreaterThan(20);
  });

  it('is refused when it is too long, before all of it is written', async () => {
    const items = Array.from({ length: 1_000 }, () => ({ text: 'x'.repeat(1_000) }));
    await expect(writeJson({ items }, new AnswerMeter(10_000))).rejects.toThrow('more than 10,000 bytes');
  });
});
