import { attributionOfLine } from './attribution-of-line.js';
import { parseCreditLine } from './credit-line.js';
import { findAttributionFaults } from './find-attribution-faults.js';

const megabyte = 1_000_000;

/** What datelines are made of, over and over: whatever backtracks, backtracks on one of these. */
const pieces = [
  ...[
    ' ',
    '\t',
    '\u00a0',
    'A',
    'a ',
    'A ',
    "'A",
    'A.',
    '}A',
    'a\u0301',
    '-',
    '- ',
    '–',
    '_',
    '=',
    ':',
    ',',
    '.',
    '/',
    ' /A',
    '/ A',
  ],
  ...[
    '(',
    '()',
    '(A',
    '((A)',
    '[(]',
    '【東',
    '(서울=',
    '新',
    '<p',
    '<p>',
    '> A',
    '© ',
    'A &amp; ',
    '1',
    '1/',
    '2020 ',
    '3 March ',
  ],
  ...[
    'PARIJS ',
    'PARIJS  ',
    'PARIJS, ',
    'PARIJS/',
    'ANP ',
    'ANP/',
    'A/',
    '(ANP) ',
    '(ANP/',
    'PARIJS (ANP) - ',
    'Door A ',
    'A: ',
  ],
];

/** Each takes some milliseconds; a busy machine may take a hundred times as long. */
const atOnce = (work: () => void): void => {
  const start = performance.now();
  work();
  expect(performance.now() - start).toBeLessThan(2000);
};

describe('hostile text', () => {
  it.each(pieces)('by the megabyte in one line is answered at once: %j', (piece) => {
    const line = piece.repeat(megabyte / piece.length);
    atOnce(() => attributionOfLine(line));
    atOnce(() => attributionOfLine(`PARIJS (ANP) - ${line}`));
    atOnce(() => attributionOfLine(`PARIJS${line}(ANP) - De brug is open.`));
    atOnce(() => parseCreditLine(line));
    atOnce(() => findAttributionFaults({ places: ['PARIJS'], credits: ['ANP'], paragraphs: [line] }, []));
  });

  it.each(pieces)('in a thousand lines of a hundred letters is answered at once: %j', (piece) => {
    const line = piece.repeat(100 / piece.length);
    atOnce(() => {
      for (let lines = 0; lines < 1000; lines += 1) attributionOfLine(line);
    });
  });
});
