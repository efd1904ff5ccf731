import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tally } from './tally.js';

/**
 * Runs projects of jest.config.ts and prints Jest's output.
 *
 * @param {readonly string[]} projects
 * @param {string} [results] where to leave Jest's own account, as JSON
 */
export function runJest(projects, results) {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-jest-'));
  const account = results ?? join(folder, 'results.json');
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        'node_modules/jest/bin/jest.js',
        '--selectProjects',
        ...projects,
        '--maxWorkers=100%',
        // What a suite has loaded is not all given back: after some dozens a worker would take gigabytes.
        '--workerIdleMemoryLimit=1GB',
        '--json',
        `--outputFile=${account}`,
      ],
      // `--json` also prints its report on standard output, where it is unreadable; the readable one is on standard error.
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    return { isWell: status === 0, ...tally([account]) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
