import fc from 'fast-check';
import { withoutInvisible } from '../text/invisible.js';
import { parsePage } from './parse-page.js';
import { headline, lead, second, riga, hague } from '../testing/a-page.js';

describe('hostile text', () => {
  const mebibyte = 1024 * 1024;
  const filled =
    (unit: string) =>
    (bytes: number): string =>
      unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));

  test.each([
    ['spaces', filled(' ')],
    ['line ends', filled('\n')],
    ['one-letter lines', filled('A\n')],
    ['ages', filled('1 uur geleden')],
    ['ages on lines of their own', filled('gisteren\n')],
    ['lines of glued ages', filled(`${'1 uur geleden'.repeat(1_500)}\n`)],
    ['box titles', filled('Meer uit A\n')],
    ['opening brackets', filled(`${'A('.repeat(9_000)}\n`)],
    ['capitals', filled(`${'A'.repeat(19_000)}\n`)],
    ['capitals, short', filled(`${'A'.repeat(150)}\n`)],
    ['commas in places', filled(`A${', '.repeat(70)}\n`)],
    ['apostrophes', filled("'")],
    ['zero-width spaces', filled('\u200B')],
  ])('made of %s takes no longer for each letter of much of it', async (_, made) => {
    await expect((bytes: number) => {
      const text = made(bytes);
      parsePage(text);
      parsePage(`${headline}\n${lead}\nMeer uit Sport\n${text.slice(0, -1_000)}`);
    }).toScaleLinearlyTo(mebibyte);
  });

  // As long as a line may be.
  test.each([
    ['glued ages', '1 uur geleden'],
    ['opening brackets', 'A('],
    ['capitals', 'A'],
    ['spaces', ' A'],
    ['apostrophes', "'A"],
    ['commas', 'A, '],
  ])('in a line of %s takes no longer for each letter of a long one', async (_, unit) => {
    await expect((letters: number) => {
      const line = unit.repeat(letters / unit.length);
      parsePage(`${headline}\n${line}\n`);
      parsePage(`${headline}\n${lead}\nMeer uit Sport\n${line}\n`);
    }).toScaleLinearlyTo(19_000);
  });

  test('never makes the parser throw, and never loses a word of a page it accepts', () => {
    const piece = fc.constantFrom(
      ...[
        headline,
        lead,
        second,
        riga,
        hague,
        'Wat nu?',
        'Meer uit',
        'Meer uit Sport',
        'gisteren',
        '1 uur geleden',
      ],
      ...['\n', '\r\n', '\n', '\n', ' ', '\u00a0', '\uFEFF', '(', '-', "'", '\u0000', 'é', '1'],
    );
    const words = (text: string): string => withoutInvisible(text).replace(/\s+/gu, '');
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 9, arbitrary: piece }, fc.string({ unit: 'binary' })), { maxLength: 40 }),
        (pieces) => {
          const text = pieces.join('');
          const outcome = parsePage(text);
          if (!outcome.ok) {
            expect(outcome.faults.length).toBeGreaterThan(0);
            return;
          }
          const { headline: title, blocks, boxTitle, items } = outcome.page;
          const whole = [
            title,
            ...blocks.map((block) => block.text),
            boxTitle ?? '',
            ...items.flatMap((item) => [...item.paragraphs, item.ageText]),
          ];
          expect(words(whole.join(''))).toBe(words(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
