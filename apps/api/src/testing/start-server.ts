import { tokenScopes, type Actor, type Role, type TokenScope } from '@kopij/editorial';
import { commandLineUserId, CreateToken, CreateUser } from '@kopij/identity';
import { openLog, type Clock, type Config } from '@kopij/platform';
import { createTestDatabase, FixedClock, testConfig } from '@kopij/testing';
import type { Abstract, Type } from '@nestjs/common';
import { createServer } from '../create-server.js';
import { Readiness } from '../health/readiness.js';
import { stopServer } from '../stop-server.js';

export interface QueryOptions {
  readonly token?: string;
  readonly method?: 'GET' | 'POST';
  readonly operationName?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer of `/graphql`. `data` is what the test says it is: the schema is not checked here. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null | undefined;
  readonly errors: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly reference?: string };
}

export interface RunningServer {
  readonly url: string;
  /** What DATABASE_URL holds, for another server on the same database. */
  readonly databaseUrl: string;
  /** What the server has logged so far, oldest first. Empty unless the test asks for a level. */
  readonly logged: readonly Record<string, unknown>[];
  query<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
    options?: QueryOptions,
  ): Promise<Answer<Data>>;
  /** Anything else over HTTP, by its path. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A new member of the newsroom, and a token to call with: for all they may do, unless scopes limit it. */
  hire(role: Role, name?: string, scopes?: readonly TokenScope[]): Promise<{ actor: Actor; token: string }>;
  get<T>(provider: Type<T> | Abstract<T>): T;
  /** How many connections it has. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** The real server, on a free port, with a fresh database of the engine under test. The clock stands still. */
export async function startServer(
  options: { clock?: Clock; config?: Partial<Config>; patience?: number } = {},
): Promise<RunningServer> {
  const database = await createTestDatabase();
  const config = testConfig(database.url, options.config);
  const logged: Record<string, unknown>[] = [];
  const log = openLog(config.logLevel, {
    write: (line) => logged.push(JSON.parse(line) as Record<string, unknown>),
  });
  const { clock = new FixedClock(), patience } = options;
  const app = await createServer({ config, log, clock, ...(patience !== undefined && { patience }) }).catch(
    async (fault: unknown) => {
      await database.drop();
      throw fault;
    },
  );
  await app.listen(config.port, '127.0.0.1');
  app.get(Readiness).serving();
  const url = await app.getUrl();
  const get = <T>(provider: Type<T> | Abstract<T>): T => app.get(provider, { strict: false });

  return {
    url,
    databaseUrl: database.url,
    logged,
    get,
    connections: () =>
      new Promise((resolve, reject) =>
        app
          .getHttpServer()
          .getConnections((error: Error | null, count: number) => (error ? reject(error) : resolve(count))),
      ),
    fetch: (path, init) => fetch(`${url}${path}`, init),
    query: <Data>(document: string, variables = {}, asked: QueryOptions = {}) =>
      queryAt<Data>(`${url}/graphql`, document, variables, asked),
    hire: async (role, name = role.toLowerCase(), scopes = tokenScopes) => {
      const actor = await hire(get(CreateUser), role, name);
      const created = await get(CreateToken).execute(admin, {
        userId: actor.id,
        name: 'test',
        expiresAt: null,
        scopes,
      });
      if (!('token' in created)) throw new Error(`There is no token: ${JSON.stringify(created)}`);
      return { actor, token: created.token };
    },
    async close() {
      await stopServer(app, 5);
      await database.drop();
    },
  };
}

/** @param url of the endpoint, of whatever server */
export async function queryAt<Data>(
  url: string,
  document: string,
  variables: Record<string, unknown>,
  { token, method = 'POST', operationName, headers = {} }: QueryOptions,
): Promise<Answer<Data>> {
  const sent = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...headers,
  };
  const named = operationName === undefined ? {} : { operationName };
  const address = new URLSearchParams({ query: document, variables: JSON.stringify(variables), ...named });
  const response =
    method === 'GET'
      ? await fetch(`${url}?${address.toString()}`, { headers: sent })
      : await fetch(url, {
          method,
          headers: sent,
          body: JSON.stringify({ query: document, variables, ...named }),
        });
  const body = (await response.json()) as { data?: Data | null; errors?: AnswerError[] };
  return { status: response.status, headers: response.headers, data: body.data, errors: body.errors ?? [] };
}

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
let hired = 0;

async function hire(createUser: CreateUser, role: Role, name: string): Promise<Actor> {
  hired += 1;
  const email = `${hired}@newsroom.example`;
  const user = await createUser.execute(admin, { name, email, role });
  if (!('user' in user)) throw new Error(`Nobody was hired: ${JSON.stringify(user)}`);
  return { id: user.user.id, name, role };
}
