import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { atTheTop } from '../run/at-the-top.js';
import { postgresAnswers, postgresForTests } from '../run/postgres.js';

/**
 * Compares the entities with the result of the migrations, on both engines. Uses the build in dist, so that it needs no TypeScript
 * loader.
 */
await atTheTop(async () => {
  const drift = await driftOn('sqlite');
  if (await postgresAnswers()) drift.push(...(await driftOn('postgres')));
  else console.log(`not checked: PostgreSQL, since no server responds at ${postgresForTests()}`);
  if (drift.length > 0) throw new Error(`Migrations and entities differ:\n${drift.join('\n')}`);
});

/**
 * @param {'sqlite' | 'postgres'} engine
 * @returns {Promise<string[]>}
 */
async function driftOn(engine) {
  const [{ findDrift }, entities] = await Promise.all([built('testing/find-drift.js'), allEntities()]);
  Reflect.set(globalThis, 'KOPIJ_TEST_ENGINE', engine);
  /** @type {string[]} */
  const lines = await findDrift(entities);
  return lines.map((line) => `${engine}: ${line}`);
}

/** The entities of the platform and of every feature module with tables. They are discovered, since a list could be incomplete. */
async function allEntities() {
  const doors = readdirSync('dist/libs').map((lib) => `${lib}/index.js`);
  const libs = await Promise.all(doors.filter((door) => existsSync(`dist/libs/${door}`)).map(built));
  return libs.flatMap((lib) => [lib, ...Object.values(lib)].flatMap(({ entities }) => entities ?? []));
}

/** @param {string} path in dist/libs */
function built(path) {
  return import(pathToFileURL(`dist/libs/${path}`).href);
}
