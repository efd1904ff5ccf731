import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WireItemEntity } from '../items/wire-item.entity.js';
import { openWire } from '../testing/open-wire.js';

interface Pair {
  id: string;
  textA: string;
  textB: string;
  label: 'same-story-update' | 'same-event-different-story' | 'unrelated';
}

const corpus = process.env['KOPIJ_CORPUS'] ?? '../shared/corpus';
const pairs = readFileSync(join(corpus, 'neardup.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair);

const isSame = ({ label }: Pair): boolean => label === 'same-story-update';

describe('pairs of real texts, taken in as items of one wire', () => {
  let groupOf: Map<string, string>;
  beforeAll(async () => {
    const wire = await openWire();
    const [one, other] = [await wire.aSource(), await wire.aSource()];
    for (const { id, textA, textB } of pairs) {
      await wire.receive(one, plain(textA, `${id}-a`));
      await wire.receive(other, plain(textB, `${id}-b`));
      // They are from different years. What came in before says which shingles are common.
      wire.clock.advance(4 * 24 * 60 * 60_000);
    }
    const items = await wire.database.reader.find(WireItemEntity);
    groupOf = new Map(items.map(({ chain, id, groupId }) => [chain, groupId ?? id]));
    await wire.close();
  }, 120_000);

  const areGrouped = ({ id }: Pair): boolean => groupOf.get(`${id}-a`) === groupOf.get(`${id}-b`);
  const listed = (some: readonly Pair[]): string => some.map(({ id, label }) => `${id} ${label}`).join('\n');

  it('are there to be grouped', () => {
    expect(groupOf.size).toBe(2 * pairs.length);
  });

  it('are rarely one group when they are two stories: precision of 0.95', () => {
    const found = pairs.filter(areGrouped);
    const right = found.filter(isSame);
    if (right.length / found.length < 0.95) throw new Error(listed(found.filter((pair) => !isSame(pair))));
  });

  it('are one group when they tell one story: recall of 0.88', () => {
    const all = pairs.filter(isSame);
    const missed = all.filter((pair) => !areGrouped(pair));
    if (missed.length > 0.12 * all.length) throw new Error(listed(missed));
  });
});

/** As ninjs, which has a place for a text as it is. */
function plain(text: string, uri: string): Buffer {
  return Buffer.from(JSON.stringify({ uri, version: '1', type: 'text', body_text: text }));
}
