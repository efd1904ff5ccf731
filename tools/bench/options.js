import { parseArgs } from 'node:util';
import { workloads } from './workloads.js';

/** What there is to measure, beside the reads. */
const others = ['write', 'mixed', 'strangers'];
const parts = [...workloads.map(({ name }) => name), ...others];

/** How many articles everything else is compared with. */
const ordinary = 10_000;

/**
 * @typedef {object} Options
 * @property {number[]} sizes articles in each of the databases, smallest first
 * @property {number} seconds of each sample
 * @property {number} passes
 * @property {number} connections
 * @property {(part: string) => boolean} isAsked
 * @property {string | undefined} json
 */

const help = `npm run bench -- [options]

What readers and editors get a second, beside floors measured in the same run, in turns. Ratios mean something;
absolute figures depend on the machine and the moment. Traffic goes to 127.0.0.1 only.

  --articles N      published articles (${ordinary}); with more, an ordinary ${ordinary} are measured beside them
  --only A,B        some parts only, of: ${parts.join(', ')}
  --seconds N       length of a sample (4)
  --passes N        rounds, of which the medians are reported (3)
  --connections N   readers at once (16)
  --json FILE       writes every sample to a file as well
  --help            this

A dataset is made once, imported by "kopij import articles", and kept in data/bench-<articles>; delete that to have the
import measured again. It takes some 22 KB of disk an article.`;

/** Reads the command line. Ends the program with help where that is asked for, or where it makes no sense. @returns {Options} */
export function readOptions() {
  const { values } = parseOrExplain();
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const only = values.only?.split(',') ?? parts;
  const unknown = only.filter((part) => !parts.includes(part));
  if (unknown.length > 0) explain(`--only: there is no ${unknown.join(', ')}.`);
  const articles = whole('articles', values.articles);
  return {
    sizes: articles > ordinary ? [ordinary, articles] : [articles],
    seconds: whole('seconds', values.seconds),
    passes: whole('passes', values.passes),
    connections: whole('connections', values.connections),
    isAsked: (part) => only.includes(part),
    json: values.json,
  };
}

function parseOrExplain() {
  try {
    return parseArgs({
      options: {
        articles: { type: 'string', default: String(ordinary) },
        only: { type: 'string' },
        seconds: { type: 'string', default: '4' },
        passes: { type: 'string', default: '3' },
        connections: { type: 'string', default: '16' },
        json: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return explain(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} name @param {string} text */
function whole(name, text) {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : explain(`--${name} must be a whole number above 0.`);
}

/** @param {string} fault @returns {never} */
function explain(fault) {
  console.error(`${fault}\n\n${help}`);
  process.exit(2);
}
