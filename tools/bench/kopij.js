import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** @typedef {{ databaseUrl: string, folder: string }} Build the folder of a build, and the database it uses */

/**
 * Runs the `kopij` command and returns its output. The progress of an import is shown.
 *
 * @param {Build} build
 * @param {...string} args
 */
export function kopij({ databaseUrl, folder }, ...args) {
  return execFileSync(process.execPath, [resolve(folder, 'bin/kopij.js'), ...args], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', args[0] === 'import' ? 'inherit' : 'ignore'],
  });
}

/**
 * Creates a user who may write, and a section that requires no review.
 *
 * @param {Build} build
 * @returns {{ token: string, section: string }} the token, and the slug of the section
 */
export function hireEditor(build) {
  const name = `bench-${Date.now()}`;
  const email = `${name}@newsroom.example`;
  kopij(build, 'section', 'create', '--name', name, '--slug', name, '--no-review');
  kopij(build, 'user', 'create', '--name', name, '--email', email, '--role', 'EDITOR');
  const token = kopij(build, 'token', 'create', '--user', email, '--name', 'bench', '--expires', '1d');
  return { token: token.trim(), section: name };
}
