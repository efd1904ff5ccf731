import { tally } from './test/tally.js';

/** `node tools/closing-line.js FILE ...` prints the total of several Jest runs. */
const { passed, failed } = tally(process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed`);
