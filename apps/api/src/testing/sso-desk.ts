import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock, type Config } from '@kopij/platform';
import { freePort } from '@kopij/testing';
import type { CookieBrowser, Visited, VisitOptions } from './cookie-browser.js';
import { startIdentityProvider, type RunningProvider } from './identity-provider/start-identity-provider.js';
import { startServer, type RunningServer } from './start-server.js';

/** Kopij with real identity providers, all on this machine, and the time it really is. */
export interface SsoDesk {
  readonly server: RunningServer;
  readonly provider: RunningProvider;
  /** Another one, of another organisation. */
  readonly other: RunningProvider;
  /** Where a sign-in begins. */
  start(providerId?: string, returnTo?: string): string;
  /** Signs somebody in with a browser: begins, and says at the provider who they are. */
  signIn(browser: CookieBrowser, person: string, options?: SignInOptions): Promise<Visited>;
  /** Who the browser is signed in as; null if it is not. */
  whoIs(browser: CookieBrowser): Promise<Me | null>;
  close(): Promise<void>;
}

export interface SignInOptions extends VisitOptions {
  readonly providerId?: string;
  readonly returnTo?: string;
}

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

const clientSecret = 'a secret of the test & more: %20';

/** @param settings of the first provider, beside its id, name, issuer and client */
export async function openSsoDesk(
  settings: Readonly<Record<string, unknown>>,
  config: Partial<Config> = {},
): Promise<SsoDesk> {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'kopij-sso-'));
  const startProvider = (id: string): Promise<RunningProvider> =>
    startIdentityProvider({
      ...{ clientId: 'kopij', clientSecret, signedOutUris: [`${publicUrl}/signed-out`] },
      redirectUris: [`${publicUrl}/sign-in/sso/${id}/callback`],
    });
  const [provider, other] = await Promise.all([startProvider('house'), startProvider('other')]);
  const common = { clientId: 'kopij', clientSecretFile: 'secret' };
  const providers = [
    { ...common, id: 'house', name: 'De Courant', issuer: provider.issuer, ...settings },
    { ...common, id: 'other', name: 'Other & Co', issuer: other.issuer },
    { ...common, id: 'down', name: 'Down', issuer: `http://127.0.0.1:${await freePort()}` },
  ];
  writeFileSync(join(folder, 'sso.json'), JSON.stringify({ providers }));
  writeFileSync(join(folder, 'secret'), `${clientSecret}\n`);
  const server = await startServer({
    clock: new SystemClock(),
    config: {
      ...{ port, publicUrl, sso: join(folder, 'sso.json'), logLevel: 'info' },
      secretKeys: [Buffer.alloc(32, 'key').toString('base64')],
      ...config,
    },
  });

  const desk: SsoDesk = {
    ...{ server, provider, other },
    start: (providerId = 'house', returnTo) =>
      `${publicUrl}/sign-in/sso/${providerId}${returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`}`,
    async signIn(browser, person, { providerId, returnTo, ...options } = {}) {
      const asked = await browser.visit(desk.start(providerId, returnTo), options);
      if (!asked.url.includes('/interaction/')) return asked;
      return browser.visit(asked.url, { ...options, form: { person } });
    },
    async whoIs(browser) {
      const headers = { cookie: browser.header, 'apollo-require-preflight': '1' };
      const { data } = await server.query<{ me: Me | null }>(
        '{ me { id name email role } }',
        {},
        { headers },
      );
      return data?.me ?? null;
    },
    async close() {
      await server.close();
      await Promise.all([provider.close(), other.close()]);
      rmSync(folder, { recursive: true });
    },
  };
  return desk;
}
