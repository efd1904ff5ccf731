import fc from 'fast-check';
import { marks, type Block, type Run } from '../text/content.js';

// What markup is made of, glued together at random, finds more than random letters do.
const pieces = [
  ...'<>&"\'`*_[](){}!#-+=~|\\/.:;1 \n\t\r\u0000\u00a0\u2028\ufeff\ud800\u0301éaZ😀',
  ...[
    '<script>',
    '</p>',
    '<!--',
    '&lt;',
    '&#60;',
    '***',
    '---',
    '```',
    '](',
    '![',
    '1. ',
    '- ',
    '    ',
    '  \n',
  ],
  ...['javascript:', 'https://nos.nl/', 'data:', 'www.nos.nl', 'woord'],
];

export const hostileText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 12 })
  .map((parts) => parts.join(''));

const hostileRun: fc.Arbitrary<Run> = fc.record({
  text: hostileText,
  marks: fc.uniqueArray(fc.constantFrom(...marks), { maxLength: 3 }),
  href: fc.option(hostileText, { freq: 2 }),
});

export const hostileRuns = fc.array(hostileRun, { maxLength: 4 });

const key = fc.constant('b');

const hostileBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ key, type: fc.constant('PARAGRAPH'), runs: hostileRuns }),
  fc.record({ key, type: fc.constant('HEADING'), level: fc.constantFrom(2, 3, 4), runs: hostileRuns }),
  fc.record({ key, type: fc.constant('QUOTE'), runs: hostileRuns, attribution: fc.option(hostileText) }),
  fc.record({
    key,
    type: fc.constant('LIST'),
    style: fc.constantFrom('BULLETED', 'NUMBERED'),
    items: fc.array(hostileRuns, { maxLength: 3 }),
  }),
  fc.record({
    key,
    type: fc.constant('IMAGE'),
    url: hostileText,
    alt: hostileText,
    caption: fc.option(hostileText),
    credit: fc.option(hostileText),
  }),
  fc.record({ key, type: fc.constant('EMBED'), url: hostileText, title: fc.option(hostileText) }),
);

export const hostileBlocks = fc.array(hostileBlock, { maxLength: 5 });
