import { tally } from './test/tally.js';

/** `node tools/closing-line.js FILE ...` prints what failed in several Jest runs, and their total as the last line. */
const { passed, failed, failures } = tally(process.argv.slice(2));
for (const failure of failures) console.log(`Failed: ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
