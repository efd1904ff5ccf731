import type { Actor, Role } from '@kopij/editorial';
import { commandLineUserId, CreateResetLink, UserDirectory } from '@kopij/identity';
import { SystemClock, type Config } from '@kopij/platform';
import { publishOn } from '../publish-on.js';
import { startBuiltServer, type BuiltServer } from '../start-built-server.js';
import { queryAt, startServer, type RunningServer } from '../start-server.js';

export const operator: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

/** Of everybody who is hired for the studio. */
export const password = 'vijf paarden onder de brug';

/** Somebody who can sign in, and whose token the test may use behind the studio's back. */
export interface Colleague {
  readonly actor: Actor;
  readonly email: string;
  readonly token: string;
}

interface Known {
  readonly id: string;
  readonly version: number;
}

export interface OpenStudio {
  /** Another server of the same newsroom, in this process. */
  readonly server: RunningServer;
  /** The one that serves the studio. */
  readonly built: BuiltServer;
  /** Where readers may write: "binnenland". */
  readonly sectionId: string;
  hire(role: Role, name: string): Promise<Colleague>;
  ask<Data>(token: string, document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Does something to a manuscript: the field, and the type of its input. */
  change(token: string, field: string, type: string, input: object): Promise<Known>;
  close(): Promise<void>;
}

const outcome = '{ manuscript { id version } userErrors { code message } }';

/**
 * A newsroom with the built server before it, as browsers find it.
 *
 * @param environment of the built server
 * @param config of the other one, where it must be the same
 */
export async function openStudio(
  environment: Record<string, string> = {},
  config: Partial<Config> = {},
): Promise<OpenStudio> {
  const server = await startServer({ clock: new SystemClock(), config });
  const built = await startBuiltServer({
    DATABASE_URL: server.databaseUrl,
    KOPIJ_TIME_ZONE: 'Europe/Amsterdam',
    ...environment,
  });
  const sectionId = await publishOn(server).section('binnenland');

  const ask: OpenStudio['ask'] = async <Data>(
    token: string,
    document: string,
    variables: Record<string, unknown> = {},
  ) => {
    const { data, errors } = await server.query<Data>(document, variables, { token });
    if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  };

  return {
    server,
    built,
    sectionId,
    ask,
    hire: async (role, name) => {
      const { actor, token } = await server.hire(role, name);
      const [user] = await server.get(UserDirectory).byIds([actor.id]);
      await choosePassword(server, built.url, actor.id);
      return { actor, token, email: user?.email ?? '' };
    },
    change: async (token, field, type, input) => {
      const made = await ask<{ it: { manuscript: Known | null; userErrors: unknown[] } }>(
        token,
        `mutation ($input: ${type}!) { it: ${field}(input: $input) ${outcome} }`,
        { input },
      );
      if (!made.it.manuscript) throw new Error(JSON.stringify(made));
      return made.it.manuscript;
    },
    close: async () => {
      built.signal('SIGTERM');
      await built.ended;
      await server.close();
    },
  };
}

async function choosePassword(server: RunningServer, url: string, userId: string): Promise<void> {
  const made = await server.get(CreateResetLink).execute(operator, { userId });
  if (!('link' in made)) throw new Error(JSON.stringify(made));
  const token = made.link?.split('#')[1] ?? '';
  const choose =
    'mutation ($input: FollowLinkInput!) { resetPassword(input: $input) { userErrors { code } } }';
  const { data } = await queryAt(`${url}/graphql`, choose, { input: { token, password } }, {});
  expect(data).toEqual({ resetPassword: { userErrors: [] } });
}
