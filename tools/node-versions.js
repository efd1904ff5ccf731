import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atTheTop } from './run/at-the-top.js';
import { startAndStop } from './node-versions/start-and-stop.js';

/** The major versions of Node that `engines` names. */
const lines = ['22', '24'];

/**
 * `npm run node-versions` runs the suite `rules` and starts the server ten times, on each major version of Node that Kopij supports.
 * With `--full` it also runs the whole suite on SQLite, and starts the server a hundred times. Node is installed from npm.
 */
await atTheTop(async () => {
  const { full = false } = parseArgs({ options: { full: { type: 'boolean' } } }).values;
  const suite = full ? ['rules', 'sqlite'] : ['rules'];
  const starts = full ? 100 : 10;
  /** @type {string[]} */
  const faults = [];
  for (const line of lines) {
    const node = nodeOf(line);
    const { stdout: version } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    console.log(`Node ${version.trim()}: ${suite.join(' and ')}, and ${starts} starts.`);
    const jest = ['node_modules/jest/bin/jest.js', '--silent', '--selectProjects', ...suite];
    const { status } = spawnSync(node, jest, { stdio: 'inherit' });
    if (status !== 0) faults.push(`Tests failed on Node ${version.trim()}: see above.`);
    faults.push(...(await startsThatFailed(node, starts)));
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

/**
 * The path of a major version of Node, which is installed if necessary.
 *
 * @param {string} line
 */
function nodeOf(line) {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = `node_modules/.cache/kopij-node/${line}`;
  mkdirSync(folder, { recursive: true });
  const install = ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', '--prefix', folder];
  const { status } = spawnSync('npm', [...install, `${name}@${line}`], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm has no Node ${line} for this machine: see above.`);
  return join(folder, 'node_modules', name, 'bin', 'node');
}

/**
 * @param {string} node
 * @param {number} starts
 */
async function startsThatFailed(node, starts) {
  /** @type {string[]} */
  const faults = [];
  const folder = mkdtempSync(join(tmpdir(), 'kopij-starts-'));
  try {
    for (let start = 1; start <= starts; start += 1) {
      const fault = await startAndStop(node, `sqlite:${join(folder, 'kopij.db')}`);
      if (fault !== null) faults.push(`Start ${start} of ${node}: ${fault}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(`${starts - faults.length} of ${starts} starts succeeded.`);
  return faults;
}
