import fc from 'fast-check';
import { wordChanges, type WordChange } from './word-changes.js';

const signs = { SAME: '=', REMOVED: '-', ADDED: '+' };
const inShort = (before: string, after: string): string[] =>
  wordChanges(before, after).map(({ kind, text }) => `${signs[kind]}${text}`);
const joined = (changes: WordChange[], left: WordChange['kind']): string =>
  changes
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts in words', () => {
  it.each([
    ['the same text', 'De brug is open.', 'De brug is open.', ['=De brug is open.']],
    ['a word for a word', 'De brug is open.', 'De brug is dicht.', ['=De brug is ', '-open', '+dicht', '=.']],
    [
      'words for words as one change',
      'De man liep.',
      'Een vrouw liep.',
      ['-De man ', '+Een vrouw ', '=liep.'],
    ],
    ['a word more', 'De brug is open.', 'De brug is weer open.', ['=De brug is ', '+weer ', '=open.']],
    ['a word less at the end', 'Het is open nu', 'Het is open', ['=Het is open', '- nu']],
    [
      'a whole number',
      'Kost 1.250,50 euro',
      'Kost 1.350,50 euro',
      ['=Kost ', '-1.250,50 ', '+1.350,50 ', '=euro'],
    ],
    ['a comma', 'Ja, hij wel', 'Ja hij wel', ['=Ja', '-, ', '+ ', '=hij wel']],
    ['a change of line', 'Een twee', 'Een\ntwee', ['=Een', '- ', '+\n', '=twee']],
    [
      'letters of any script and none',
      'Tōkyō 東京 😀',
      'Tōkyō 大阪 😀',
      ['=Tōkyō ', '-東京 ', '+大阪 ', '=😀'],
    ],
    ['all of it', '', 'Nieuw.', ['+Nieuw.']],
    ['nothing at all', '', '', []],
  ])('names %s', (_, before, after, wanted) => {
    expect(inShort(before, after)).toEqual(wanted);
  });

  it('joins into the old text and into the new one, to the letter', () => {
    const pieces = fc.constantFrom(
      'De',
      'brug',
      'is',
      ' ',
      '  ',
      '\n',
      '\u00a0',
      '.',
      ',',
      '1.250',
      "zo'n",
      'é',
      '😀',
      '\ud800',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 20, size: 'max' }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after);
        expect(joined(changes, 'ADDED')).toBe(before);
        expect(joined(changes, 'REMOVED')).toBe(after);
        expect(changes.every(({ text: stretch }) => stretch !== '')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows two texts with nothing in common whole', () => {
    const [before, after] = ['oud', 'nieuw'].map((word) =>
      Array.from({ length: 1_000 }, (_, at) => `${word}${at}`).join(' '),
    );
    expect(wordChanges(before ?? '', after ?? '')).toEqual([
      { kind: 'REMOVED', text: before },
      { kind: 'ADDED', text: after },
    ]);
  });

  it.each([' ', '\n', 'a', 'a ', '. ', "a'", '1.', '😀', '\ud800', 'é\u0301'])(
    'takes no longer for each letter of a hundred thousand of %j',
    async (seed) => {
      await expect((letters: number) => {
        const text = seed.repeat(letters / seed.length);
        for (const other of [
          `${text}x`,
          `x${text}`,
          text.slice(0, letters / 2),
          text.replaceAll(seed, 'b '),
        ]) {
          expect(joined(wordChanges(text, other), 'ADDED') === text).toBe(true);
        }
      }).toScaleLinearlyTo(100_000);
    },
  );
});
