import { storyShingles } from './shingles.js';

const sentence = 'Gisteren bereikte de laatste trein station Harderwijk zonder vertraging.';
const long = Array.from(
  { length: 400 },
  (_, at) => `Rapport ${at} beschrijft viaduct ${at * 7} langs spoorlijn ${at * 13}.`,
).join(' ');
const common = (a: readonly number[], b: readonly number[]): number =>
  a.filter((each) => b.includes(each)).length;

describe('the shingles of a story', () => {
  it('are the same for the same words, whatever the credit and the layout', () => {
    expect(storyShingles(`RIGA (ANP) - ${sentence}`, 100)).toEqual(
      storyShingles(`${sentence.replace('laatste ', 'laatste\n')}\n(AFP)`, 100),
    );
  });

  it('are 32-bit numbers in ascending order, each once', () => {
    const shingles = storyShingles(`${sentence} ${sentence}`, 100);
    expect(shingles).toEqual([...new Set(shingles)].sort((a, b) => a - b));
    expect(shingles.every((each) => Number.isInteger(each) && each >= 0 && each < 2 ** 32)).toBe(true);
    expect(shingles.length).toBeGreaterThan(5);
  });

  it('change where a word changes, and nowhere else', () => {
    const [before, after] = [sentence, sentence.replace('Harderwijk', 'Ermelo')].map((text) =>
      storyShingles(text, 100),
    );
    expect((before ?? []).length - common(before ?? [], after ?? [])).toBe(3);
  });

  it('are not those that any text may contain', () => {
    expect(storyShingles('Dat is het. Het was niet zo. It was not in the', 100)).toEqual([]);
  });

  it('are at most as many as asked for', () => {
    expect(storyShingles(long, 64)).toHaveLength(64);
    expect(storyShingles(long, 64)).toEqual(storyShingles(long, 10_000).slice(0, 64));
  });

  it('of a long text and of half of it have much in common', () => {
    const half = long.slice(0, long.length / 2);
    // Of what the half keeps, about half is among the lowest of the whole.
    expect(common(storyShingles(half, 128), storyShingles(long, 128))).toBeGreaterThan(40);
  });

  it('are none where there are no words', () => {
    expect(storyShingles(' - ', 10)).toEqual([]);
  });
});
