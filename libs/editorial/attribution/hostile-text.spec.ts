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

/** What is asked of a line of hostile text. */
const questions: Record<string, (line: string) => unknown> = {
  'a line of it': (line) => attributionOfLine(line),
  'it behind a dateline': (line) => attributionOfLine(`PARIJS (ANP) - ${line}`),
  'it inside a dateline': (line) => attributionOfLine(`PARIJS${line}(ANP) - De brug is open.`),
  'it as a credit': (line) => parseCreditLine(line),
  'its faults': (line) =>
    findAttributionFaults({ places: ['PARIJS'], credits: ['ANP'], paragraphs: [line] }, []),
};

describe.each(Object.entries(questions))('%s', (_, ask) => {
  it.each(pieces)('takes no longer for each letter of a megabyte of %j', async (piece) => {
    await expect((letters: number) => ask(piece.repeat(letters / piece.length))).toScaleLinearlyTo(megabyte);
  });

  it.each(pieces)('takes no longer for each letter of a thousand of %j', async (piece) => {
    await expect((letters: number) => ask(piece.repeat(letters / piece.length))).toScaleLinearlyTo(1_000);
  });
});
