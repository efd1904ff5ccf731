import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameStory } from './same-story.js';

interface Pair {
  textA: string;
  textB: string;
  label: 'same-story-update' | 'same-event-different-story' | 'unrelated';
  titleA: string | null;
}

const corpus = process.env['KOPIJ_CORPUS'] ?? '../shared/corpus';
const pairs = readFileSync(join(corpus, 'neardup.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair);

describe('pairs of real texts', () => {
  const isSame = ({ label }: Pair): boolean => label === 'same-story-update';
  const found = pairs.filter(({ textA, textB }) => sameStory(textA, textB));
  const right = found.filter(isSame);
  const all = pairs.filter(isSame);
  const wrong = [...found.filter((pair) => !isSame(pair)), ...all.filter((pair) => !found.includes(pair))];
  const list = wrong.map(({ label, titleA, textA }) => `${label}: ${titleA ?? textA.slice(0, 60)}`);

  it('are there to be compared', () => {
    expect(all.length).toBeGreaterThan(20);
    expect(pairs.length - all.length).toBeGreaterThan(all.length);
  });

  it('are rarely taken for one story when they are two: precision of 0.95', () => {
    if (right.length / found.length < 0.95) throw new Error(list.join('\n'));
  });

  it('are found when they are one story: F1 of 0.92', () => {
    if ((2 * right.length) / (found.length + all.length) < 0.92) throw new Error(list.join('\n'));
  });

  it('are compared the same way round and the other', () => {
    expect(pairs.filter(({ textA, textB }) => sameStory(textA, textB) !== sameStory(textB, textA))).toEqual(
      [],
    );
  });
});
