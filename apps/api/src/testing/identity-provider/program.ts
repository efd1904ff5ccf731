import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClientMetadata, Configuration, JWKS, Provider as OidcProvider } from 'oidc-provider';
import type { ProviderCommand, ProviderPerson, ProviderStart } from './provider-commands.js';

const realNow = Date.now.bind(Date);
let skew = 0;

/** The clock of this program, which may be wrong. */
class WrongDate extends Date {
  constructor(...given: ConstructorParameters<typeof Date> | []) {
    if (given.length === 0) super(realNow() + skew);
    else super(...given);
  }

  static override now(): number {
    return realNow() + skew;
  }
}
globalThis.Date = WrongDate as DateConstructor;

// Only now: the package must not see another clock.
const { Provider } = await import('oidc-provider');

const started = JSON.parse(process.argv[2] ?? '{}') as ProviderStart;
const people = new Map<string, ProviderPerson>();
let provider: OidcProvider;
let published: JWKS;
let tokenRequests = 0;
let isHidingKeys = false;

const server = createServer((request, response) => void serve(request, response));
server.listen(0, '127.0.0.1', open);

process.on('message', (command: ProviderCommand) => {
  void obey(command).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());

function open(): void {
  rotate();
  process.send?.({ url: issuer() });
}

function issuer(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A real provider with a new key. What it has given out before is lost. */
function rotate(): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  const client: ClientMetadata = {
    client_id: started.clientId,
    client_secret: started.clientSecret,
    redirect_uris: [...started.redirectUris],
    post_logout_redirect_uris: [...started.signedOutUris],
  };
  const configuration: Configuration = {
    clients: [client],
    jwks: { keys: [key] },
    scopes: ['openid', 'profile', 'email', 'groups'],
    // As usual, these come only from the userinfo endpoint.
    claims: {
      openid: ['sub', 'amr', 'acr'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      groups: ['groups'],
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people.get(id)?.claims }),
    }),
    loadExistingGrant: async (context) => {
      const { session, client: asking, provider: own } = context.oidc;
      const grant = new own.Grant({
        ...(asking && { clientId: asking.clientId }),
        ...(session?.accountId !== undefined && { accountId: session.accountId }),
      });
      grant.addOIDCScope('openid profile email groups');
      await grant.save();
      return grant;
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['of the test'] },
    pkce: { required: () => true },
  };
  provider = new Provider(issuer(), configuration);
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '', issuer());
  if (pathname === '/token') tokenRequests += 1;
  if (pathname === '/jwks' && isHidingKeys) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(published));
  } else if (pathname.startsWith('/interaction/')) await interact(request, response);
  else void provider.callback()(request, response);
}

/** The page on which people say who they are, or that they do not want to. */
async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<form method="post" action="${request.url ?? ''}"><input name="person"></form>`);
    return;
  }
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const id = new URLSearchParams(body).get('person') ?? '';
  const { amr, acr } = people.get(id) ?? {};
  const result =
    id === ''
      ? { error: 'access_denied', error_description: '<script>alert("no")</script>' }
      : { login: { accountId: id, ...(amr && { amr }), ...(acr && { acr }) } };
  await provider.interactionFinished(request, response, result);
}

async function obey(command: ProviderCommand): Promise<Record<string, unknown>> {
  if (command.do === 'know') people.set(command.id, command.person);
  if (command.do === 'shift') skew = command.seconds * 1_000;
  if (command.do === 'rotate') {
    published = (await (await fetch(`${issuer()}/jwks`)).json()) as JWKS;
    isHidingKeys = command.isHidden;
    rotate();
  }
  return { tokenRequests };
}
