import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { postgresAnswers, postgresForTests } from '../run/postgres.js';

/**
 * A part of `npm test`: either the check or a project of jest.config.ts.
 *
 * @typedef {object} Suite
 * @property {string} name
 * @property {() => string | null | Promise<string | null>} whyNot what is missing on this machine; null if it can run
 */

const whyNoPostgres = async () =>
  (await postgresAnswers())
    ? null
    : `no PostgreSQL server responds at ${postgresForTests()}; name another one with KOPIJ_TEST_POSTGRES`;

/** Real agency data, in a folder next to the project and never copied into it. */
const corpus = process.env['KOPIJ_CORPUS'] ?? '../shared/corpus';

/** @type {readonly Suite[]} */
export const suites = [
  { name: 'check', whyNot: () => null },
  { name: 'rules', whyNot: () => null },
  { name: 'guides', whyNot: () => missingPrograms('bash', 'curl', 'sqlite3') },
  { name: 'sqlite', whyNot: () => null },
  { name: 'postgres', whyNot: whyNoPostgres },
  { name: 'apps-on-postgres', whyNot: whyNoPostgres },
  {
    name: 'corpus',
    whyNot: () => (existsSync(corpus) ? null : `there is no ${corpus}; name another place with KOPIJ_CORPUS`),
  },
];

/** @param {string[]} programs programs that the guides use and that Kopij does not include */
function missingPrograms(...programs) {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error !== undefined);
  return missing.length === 0 ? null : `this machine has no ${missing.join(' and no ')}`;
}

const varnish = process.env['KOPIJ_TEST_VARNISH'] ?? '/usr/sbin/varnishd';
const browser = process.env['KOPIJ_TEST_CHROMIUM'] ?? '/usr/bin/chromium';

/** Parts of the suites that are skipped if they cannot run. @type {readonly Suite[]} */
export const parts = [
  {
    name: 'GraphiQL and the studio in a browser',
    whyNot: () =>
      existsSync(browser) ? null : `there is no ${browser}; name another Chromium with KOPIJ_TEST_CHROMIUM`,
  },
  {
    name: 'Varnish in front of Kopij',
    whyNot: () =>
      existsSync(varnish) ? null : `there is no ${varnish}; name another Varnish with KOPIJ_TEST_VARNISH`,
  },
];
