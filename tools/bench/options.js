import { parseArgs } from 'node:util';
import { workloads } from './workloads.js';

/** What can be measured in addition to reads. */
const others = ['write', 'mixed', 'strangers', 'sign-ins'];
const ordinaryParts = [...workloads.map(({ name }) => name), ...others];
/** These have databases of their own, so they run only when they are named. */
const ownParts = ['writers', 'drafts', 'wire', 'studio'];
const parts = [...ordinaryParts, ...ownParts];

/** The number of articles that all other sizes are compared with. */
const ordinary = 10_000;

/**
 * @typedef {object} Options
 * @property {number[]} sizes articles in each of the databases, smallest first
 * @property {number} seconds of each sample
 * @property {number} passes
 * @property {number} connections
 * @property {(part: string) => boolean} isAsked
 * @property {boolean} needsDatasets whether any part needs a dataset
 * @property {'sqlite' | 'postgres'} engine of the databases that writers share
 * @property {string[]} beside folders of other builds, for the writers and the studio
 * @property {number} wireItems items of the wire in the larger inbox
 * @property {number} files in the folder that is taken in
 * @property {string | undefined} json
 */

const help = `npm run bench -- [options]

Measures throughput for readers and editors, relative to floors (minimal servers) that are measured in turns in the same
run. Only ratios are meaningful; absolute figures depend on the machine and the moment. Traffic goes to 127.0.0.1 only.

  --articles N      published articles (${ordinary}); with more, ${ordinary} are measured as well for comparison
  --only A,B        only these parts, of: ${parts.join(', ')}; ${ownParts.join(', ')} run only when named
  --engine NAME     sqlite or postgres (sqlite): the database of the writers
  --beside FOLDER   another checkout of Kopij, already built, whose writers or studio are measured in turns with these; may be repeated
  --wire-items N    items in the inbox of the wire (100000); it is compared with one of 10000
  --files N         files in the folder that is taken in (10000)
  --seconds N       length of a sample (4)
  --passes N        number of passes; the medians are reported (3)
  --connections N   concurrent readers (16)
  --json FILE       also writes every sample to a file
  --help            shows this text

A dataset is generated once, imported by "kopij import articles", and kept in data/bench-<articles>; delete that folder to
measure the import again. It takes some 10 KB of disk space per article. What the wire takes in is kept in data/bench-wire-<items>
in the same way, at some 10 KB per item.`;

/** Reads the command line. Prints the help and ends the program if that is requested, or if an option is invalid. @returns {Options} */
export function readOptions() {
  const { values } = parseOrExplain();
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const only = values.only?.split(',') ?? ordinaryParts;
  const unknown = only.filter((part) => !parts.includes(part));
  if (unknown.length > 0) explain(`--only: there is no ${unknown.join(', ')}.`);
  const { engine } = values;
  if (engine !== 'sqlite' && engine !== 'postgres') explain('--engine must be sqlite or postgres.');
  const articles = whole('articles', values.articles);
  return {
    sizes: articles > ordinary ? [ordinary, articles] : [articles],
    seconds: whole('seconds', values.seconds),
    passes: whole('passes', values.passes),
    connections: whole('connections', values.connections),
    isAsked: (part) => only.includes(part),
    needsDatasets: only.some((part) => !ownParts.includes(part)),
    engine,
    beside: values.beside,
    wireItems: whole('wire-items', values['wire-items']),
    files: whole('files', values.files),
    json: values.json,
  };
}

function parseOrExplain() {
  try {
    return parseArgs({
      options: {
        articles: { type: 'string', default: String(ordinary) },
        only: { type: 'string' },
        engine: { type: 'string', default: 'sqlite' },
        beside: { type: 'string', multiple: true, default: [] },
        'wire-items': { type: 'string', default: '100000' },
        files: { type: 'string', default: '10000' },
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
