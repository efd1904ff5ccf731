import fc from 'fast-check';
import { cleanText } from './clean-text.js';
import { withoutInvisible } from './invisible.js';

describe('text at the door', () => {
  it.each([
    ['a soft hyphen inside a word', 'fiets\u00ADpad'],
    ['a joiner in a Hindi word', 'क्\u200Dष'],
    ['a non-joiner in a Persian word', 'می\u200Cخواهم'],
    ['a non-joiner at the end of a Kurdish word', 'په\u200C رۆژ'],
    ['a joiner at the end of a Malayalam word', 'അവന്\u200D വന്നു'],
    ['a family of emoji', '👩\u200D👩\u200D👧'],
    ['a heart in colour', 'liefde ❤\uFE0F'],
    ['a heart on fire', '❤\uFE0F\u200D🔥'],
    ['a keycap', 'kies 1\uFE0F\u20E3 of 2\uFE0F\u20E3'],
    ['a rainbow flag', '🏳\uFE0F\u200D🌈'],
    ['the flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} won'],
    ['a runner with a skin colour', '🏃🏽\u200D♀\uFE0F'],
    ['a variant of a Chinese character', '辻\u{E0100}'],
    ['plain text', 'De brug in ’s-Gravenhage is “open”.'],
    ['spaces that do not break', '10\u00a0000 man'],
  ])('keeps %s', (_, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['a byte order mark', '\uFEFFDe brug', 'De brug'],
    ['zero-width spaces', 'De\u200B brug\u200B', 'De brug'],
    ['a word joiner', 'A\u2060B', 'AB'],
    [
      'direction marks, embeddings and isolates',
      '\u200EDe\u200F \u202Abrug\u202C \u2068is\u2069',
      'De brug is',
    ],
    ['a direction override', 'De \u202Egurb', 'De gurb'],
    ['fillers', 'De\u3164 brug\u115F', 'De brug'],
    ['a soft hyphen outside a word', '\u00ADDe \u00AD brug\u00AD.', 'De  brug.'],
    ['all soft hyphens but one', 'fiets\u00AD\u00AD\u00ADpad', 'fiets\u00ADpad'],
    ['what stands beside a soft hyphen', 'fiets\u200B\u00AD\u200Bpad', 'fiets\u00ADpad'],
    ['a joiner between words', 'De \u200D brug', 'De  brug'],
    ['a non-joiner behind a word', 'brug\u200C.', 'brug.'],
    ['variation selectors behind letters', 'g\uFE0Fe\u{E0101}heim', 'geheim'],
    ['all variation selectors but one', '❤\uFE0F\uFE00\uFE01', '❤\uFE0F'],
    ['tag letters that spell a hidden message', 'De brug\u{E0068}\u{E0069}', 'De brug'],
  ])('loses %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('shows the same as before, and is clean after one time', () => {
    const ignorable = fc.constantFrom(
      ...'\u00AD\u200B\u200C\u200D\u200E\u202E\u2060\uFE0F\uFEFF\u3164',
      '\u{E0067}',
    );
    const visible = fc.constantFrom(
      ...'aé1 .-',
      '\u0301',
      '北',
      'ی',
      '❤',
      '👩',
      '🏴',
      '🏽',
      '\u20E3',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(ignorable, visible), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const clean = cleanText(text);
        expect(withoutInvisible(clean)).toBe(withoutInvisible(text));
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['\u200B', '\u00ADa', 'a\u00AD', '\uFE0F❤', '🏴\u{E0067}', '🏴', '\u{E0067}'])(
    'takes no longer to clean in each letter of a hundred thousand times %j',
    async (seed) => {
      await expect((letters: number) => cleanText(seed.repeat(letters / seed.length))).toScaleLinearlyTo(
        100_000,
      );
    },
  );
});
