import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../run/free-port.js';
import { Program } from './program.js';

/**
 * @typedef {{ program: Program, url: string, startMilliseconds: number }} Server
 * @typedef {{ query: string, variables?: Record<string, unknown> }} Operation
 * @typedef {{ data?: Record<string, unknown> | null, errors?: { message: string }[] }} Answer
 */

/**
 * Starts Kopij on a dataset as in production, and waits for its first correct response.
 *
 * @param {import('./dataset.js').Dataset} dataset
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Server>}
 */
export async function startServer({ database, examples: [example] }, env) {
  const query =
    'query First($section: String!) { articles(section: $section, first: 20) { edges { node { slug } } } }';
  const first = { query, variables: { section: example?.section } };
  return serve({ databaseUrl: `sqlite:${database}`, folder: '.' }, first, env);
}

/**
 * The same for any database, with the build in a folder.
 *
 * @param {import('./kopij.js').Build} build
 * @param {Operation} first is answered with a slug
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Server>}
 */
export async function serve({ databaseUrl, folder }, first, env) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const { file, flags } = startProd();
  const program = Program.start(file, {
    flags,
    folder,
    env: {
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      // So that one machine can act as several clients, told apart by X-Forwarded-For.
      KOPIJ_TRUSTED_PROXIES: '127.0.0.1',
      ...env,
    },
    imports: ['./tools/bench/count-statements.js'],
  });
  for (;;) {
    try {
      const answer = await ask(url, first);
      const startMilliseconds = performance.now() - started;
      if (!JSON.stringify(answer).includes('"slug"')) throw new Error('The dataset is empty.');
      return { program, url, startMilliseconds };
    } catch (error) {
      if (performance.now() - started > 60_000) throw error;
      await sleep(5);
    }
  }
}

/** As `npm run start:prod` starts it. */
function startProd() {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [, , ...command] = String(scripts['start:prod']).split(' ');
  return { file: String(command.at(-1)), flags: command.slice(0, -1) };
}

/**
 * @param {string} url
 * @param {Operation} operation
 * @param {string} [token]
 */
export async function ask(url, operation, token) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(operation),
  });
  const answer = /** @type {Answer} */ (await response.json());
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join(' '));
  return answer.data ?? {};
}
