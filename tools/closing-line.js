import { tally } from './test/tally.js';

/** `node tools/closing-line.js FILE ...` prints what several runs of Jest came to, together. */
const { passed, failed } = tally(process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed`);
