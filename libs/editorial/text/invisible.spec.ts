import fc from 'fast-check';
import { indexBehind, showsSomething, withoutInvisible } from './invisible.js';

/** One of each kind that Unicode calls default ignorable. */
const kinds = [
  ['soft hyphen', '\u00AD'],
  ['grapheme joiner', '\u034F'],
  ['Arabic letter mark', '\u061C'],
  ['Hangul filler', '\u3164'],
  ['Khmer inherent vowel', '\u17B4'],
  ['Mongolian vowel separator', '\u180E'],
  ['zero-width space', '\u200B'],
  ['zero-width joiner', '\u200D'],
  ['direction mark', '\u200E'],
  ['direction override', '\u202E'],
  ['word joiner', '\u2060'],
  ['direction isolate', '\u2068'],
  ['variation selector', '\uFE0F'],
  ['byte order mark', '\uFEFF'],
  ['unassigned one', '\uFFF0'],
  ['musical beam', '\u{1D173}'],
  ['tag letter', '\u{E0061}'],
] as const;

describe('a character that shows nothing', () => {
  it.each(kinds)('is overlooked when text is read: a %s', (_, character) => {
    expect(withoutInvisible(`${character}PA${character}${character}RIJS${character}`)).toBe('PARIJS');
    expect(showsSomething(`${character} ${character}`)).toBe(false);
    expect(showsSomething(`${character}a`)).toBe(true);
  });

  it.each(['a', '1', '!', '北', '😀', '\u00B7'])('is not %j', (text) => {
    expect(withoutInvisible(text)).toBe(text);
    expect(showsSomething(text)).toBe(true);
  });
});

describe('the way back from what was read to what was written', () => {
  it('leads behind the same visible characters, wherever the invisible ones stand', () => {
    const piece = fc.constantFrom('a', 'b', ' ', '😀', ...kinds.map(([, character]) => character));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const written = pieces.join('');
        const read = withoutInvisible(written);
        for (let units = 0; units <= read.length; units += 1) {
          expect(withoutInvisible(written.slice(0, indexBehind(written, units)))).toBe(read.slice(0, units));
        }
      }),
    );
  });
});
