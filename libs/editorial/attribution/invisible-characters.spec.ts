import { attributionOfLine } from './attribution-of-line.js';
import { parseCreditLine } from './credit-line.js';
import { findAttributionFaults } from './find-attribution-faults.js';
import { resolveAgencies } from './resolve-agencies.js';

const invisible = [
  '\u00AD',
  '\u200B',
  '\u200D',
  '\u200E',
  '\u2060',
  '\u3164',
  '\uFE0F',
  '\uFEFF',
  '\u{E0061}',
];

/** The line with a character at each of its places, one at a time. */
const withEverywhere = (line: string, character: string): string[] =>
  Array.from({ length: line.length + 1 }, (_, at) => line.slice(0, at) + character + line.slice(at));

describe.each(invisible)('%j', (character) => {
  it.each([
    'PARIJS (ANP/RTR) - De brug is open.',
    'NEW YORK, March 2 (Reuters) - The bridge is open.',
    '(ANSA) - ROMA, 01 SET - Il ponte',
    'Wien – Die Brücke ist offen.',
    '7 uur geledenPARIJS (ANP) - De brug is open.',
  ])('hides no dateline, wherever it stands in %j', (line) => {
    const { rest, ...plain } = attributionOfLine(line);
    for (const written of withEverywhere(line, character)) {
      const { rest: behind, ...read } = attributionOfLine(written);
      expect(read).toEqual(plain);
      expect(behind.replace(character, '')).toBe(rest);
    }
  });

  it.each(['De brug is open. (AFP)', '(ANP/AFP)', '© AFP', 'Bron: AFP', 'LONDEN (AFP) - De brug is open.'])(
    'hides no agency that is not credited, wherever it stands in %j',
    (text) => {
      for (const written of withEverywhere(text, character)) {
        const attribution = { places: [], credits: ['ANP'], paragraphs: ['De brug is open.', written] };
        expect(findAttributionFaults(attribution, [{ code: 'ANP', aliases: [] }])).toEqual([
          { code: 'CREDIT_MISSING', paragraph: 1, agency: 'AFP' },
        ]);
      }
    },
  );

  it('hides no repeated dateline, and no agency of the registry', () => {
    const attribution = {
      places: ['PARIJS'],
      credits: [],
      paragraphs: [`PA${character}RIJS - De brug is open.`],
    };
    expect(findAttributionFaults(attribution, [])).toMatchObject([{ code: 'DATELINE_REPEATED' }]);
    expect(parseCreditLine(`(A${character}NP/${character}RTR)`)).toEqual(['ANP', 'RTR']);
    expect(resolveAgencies([`Reu${character}ters`], [{ code: 'RTR', aliases: ['Reuters'] }])).toMatchObject([
      { code: 'RTR', isKnown: true },
    ]);
  });
});

it('keeps the soft hyphens of the text behind a dateline', () => {
  expect(attributionOfLine('PA\u00ADRIJS (ANP) - Het fiets\u00ADpad is open.').rest).toBe(
    'Het fiets\u00ADpad is open.',
  );
});
