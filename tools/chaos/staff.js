import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * @typedef {{ id: string, email: string, token: string }} Colleague
 * @typedef {{ id: string, requiresReview: boolean }} Section
 */

const run = promisify(execFile);

/**
 * Creates editors with a token each, and two sections, one of which requires a review. Uses the command line, as an operator would.
 *
 * @param {import('./scratch-database.js').ScratchDatabase} database
 * @param {number} count
 */
export async function hireStaff(database, count) {
  const kopij = async (/** @type {string[]} */ ...args) => {
    const env = { ...process.env, DATABASE_URL: database.url };
    const { stdout } = await run(process.execPath, ['bin/kopij.js', ...args], { env });
    return stdout.trim();
  };
  await kopij('section', 'create', '--name', 'Binnenland', '--slug', 'binnenland', '--no-review');
  await kopij('section', 'create', '--name', 'Buitenland', '--slug', 'buitenland');
  const emails = Array.from({ length: count }, (_, at) => `editor-${at + 1}@newsroom.example`);
  for (const email of emails) {
    await kopij('user', 'create', '--name', email, '--email', email, '--role', 'EDITOR');
  }
  const tokens = await Promise.all(
    emails.map((email) => kopij('token', 'create', '--user', email, '--name', 'chaos', '--expires', '1d')),
  );
  return database.look(async ({ all }) => {
    /** @type {{ id: string, email: string }[]} */
    const users = await all('SELECT id, email FROM users');
    /** @type {{ id: string, slug: string }[]} */
    const sections = await all('SELECT id, slug FROM sections');
    return {
      staff: emails.map((email, at) => ({
        id: users.find((user) => user.email === email)?.id ?? '',
        email,
        token: tokens[at] ?? '',
      })),
      sections: sections.map(({ id, slug }) => ({ id, requiresReview: slug === 'buitenland' })),
    };
  });
}
