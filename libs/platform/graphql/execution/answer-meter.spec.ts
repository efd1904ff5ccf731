import { buildSchema, getOperationAST, parse } from 'graphql';
import { AnswerMeter } from './answer-meter.js';
import { OperationPlan } from './operation-plan.js';
import { LongJson } from './ready-json.js';

const schema = buildSchema(`
  type Query { items: [Item!]! }
  type Item { name: String! parts: [Item!]! }
`);

/** Runs it with a clock that goes on by a millisecond for each name that is read. Says how long others had to wait at most. */
async function run(text: string, items: (clock: { now: number }) => unknown) {
  const clock = { now: 0 };
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The test needs one operation.');
  const query = schema.getQueryType()?.getFields()['items'];
  if (query) query.resolve = () => items(clock);
  const plan = new OperationPlan(schema, {}, operation, {});
  let last = 0;
  let longest = 0;
  const look = (): void => {
    longest = Math.max(longest, clock.now - last);
    last = clock.now;
    next = setImmediate(look);
  };
  let next = setImmediate(look);
  try {
    const meter = new AnswerMeter(20_000_000, undefined, () => clock.now);
    const written = meter.whole(await plan.run({ context: {}, variables: {}, meter, failures: [] }));
    const data: unknown = JSON.parse(written.text);
    return { data, longest: Math.max(longest, clock.now - last), isLong: written instanceof LongJson };
  } finally {
    clearImmediate(next);
  }
}

class Item {
  constructor(
    private readonly clock: { now: number },
    private readonly at: number,
    readonly parts: readonly unknown[] = [],
  ) {}

  get name(): string {
    this.clock.now += 1;
    return `item ${this.at}`;
  }
}

describe('a long answer', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `item ${at}` }));

  it('gives others their turn while it is written, and is the same', async () => {
    const { data, longest } = await run('{ items { name } }', (clock) =>
      Array.from({ length: 100 }, (_, at) => new Item(clock, at)),
    );
    expect(data).toEqual({ items: names(100) });
    expect(longest).toBeLessThanOrEqual(10);
  });

  it('does so in lists within lists', async () => {
    const { data, longest } = await run('{ items { parts { name } } }', (clock) =>
      Array.from(
        { length: 9 },
        () =>
          new Item(
            clock,
            0,
            Array.from({ length: 9 }, (_, at) => new Item(clock, at)),
          ),
      ),
    );
    expect(data).toEqual({ items: Array.from({ length: 9 }, () => ({ parts: names(9) })) });
    expect(longest).toBeLessThanOrEqual(10);
  });

  it('does so where each item has to be waited for', async () => {
    const { data, longest } = await run('{ items { name } }', (clock) =>
      Array.from({ length: 50 }, (_, at) => Promise.resolve(new Item(clock, at))),
    );
    expect(data).toEqual({ items: names(50) });
    expect(longest).toBeLessThanOrEqual(10);
  });

  it.each([0, 1])('is kept as bytes as it is written, with %d ms for each of its texts', async (time) => {
    const text = 'é\0"'.repeat(20_000);
    const { data, isLong } = await run('{ items { name parts { name parts { name } } } }', (clock) => {
      const item = (parts: readonly unknown[]) => ({
        parts,
        get name() {
          clock.now += time;
          return text;
        },
      });
      return Array.from({ length: 8 }, () =>
        Promise.resolve(item([item([]), item([item([]), Promise.resolve(item([]))]), item([])])),
      );
    });
    const leaf = { name: text };
    const parts = [
      { name: text, parts: [] },
      { name: text, parts: [leaf, leaf] },
      { name: text, parts: [] },
    ];
    expect(data).toEqual({ items: Array.from({ length: 8 }, () => ({ name: text, parts })) });
    expect(isLong).toBe(true);
  });

  it('goes on when it is the turn of whoever asked', async () => {
    const waiting: (() => void)[] = [];
    const meter = new AnswerMeter(1_000, (work) => waiting.push(work));
    const events: string[] = [];
    void meter.nextTurn().then(() => events.push('went on'));
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect([waiting.length, events]).toEqual([1, []]);
    waiting[0]?.();
    await new Promise(setImmediate);
    expect(events).toEqual(['went on']);
  });
});
