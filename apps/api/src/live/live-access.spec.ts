import { tokenScopes, type Actor, type TokenScope } from '@kopij/editorial';
import { commandLineUserId, CreateToken, DeactivateUser, RevokeToken } from '@kopij/identity';
import { newId, record, UnitOfWork } from '@kopij/platform';
import { openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';
import { publishOn } from '../testing/publish-on.js';
import { subscribeOverWebSocket, subscribeToEvents, type Live } from '../testing/live-client.js';

const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };

const open = { articleChanged: 'subscription { it: articleChanged { eventId article { headline } } }' };
const closed = {
  manuscriptChanged: 'subscription { it: manuscriptChanged(id: "x") { eventId manuscript { state } } }',
  newsroomChanged: 'subscription { it: newsroomChanged { eventId manuscript { state } } }',
  inboxChanged: 'subscription { it: inboxChanged { eventId wireItem { id } } }',
};
const transports = { 'a WebSocket': subscribeOverWebSocket, 'server-sent events': subscribeToEvents };
type Transport = keyof typeof transports;

const over = (subscriptions: Record<string, string>): [string, string, Transport][] =>
  Object.entries(subscriptions).flatMap(([name, query]) =>
    (Object.keys(transports) as Transport[]).map((transport): [string, string, Transport] => [
      name,
      query,
      transport,
    ]),
  );

let desk: DeskOverHttp;
let renamed = 0;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

/** As the wire says it. */
async function itemComesIn(): Promise<void> {
  const at = desk.clock.now().toISOString();
  await desk.server
    .get(UnitOfWork)
    .transaction((tx) =>
      record(tx, { type: 'wireItemStored', wireItemId: newId(desk.clock.now()), sourceId: 'anp', at }),
    );
}

interface Owned {
  readonly actor: Actor;
  readonly token: string;
  readonly tokenId: string;
}

async function aToken(
  scopes: readonly TokenScope[] = tokenScopes,
  expiresIn: number | null = null,
): Promise<Owned> {
  const { actor } = await desk.server.hire('REPORTER');
  const expiresAt = expiresIn === null ? null : new Date(desk.clock.now().getTime() + expiresIn);
  const made = await desk.server.get(CreateToken).execute(admin, {
    ...{ userId: actor.id, name: 'test', expiresAt, scopes },
  });
  if (!('token' in made)) throw new Error(JSON.stringify(made));
  return { actor, token: made.token, tokenId: made.accessToken.id };
}

const begun = { data: { it: { eventId: expect.any(String) as string } } };
const refused = (code: string) => ({ errors: [{ extensions: { code } }] });

async function first(begin: () => Live): Promise<unknown> {
  const live = begin();
  const message = await live.next();
  live.stop();
  return message;
}

describe.each(over(open))('%s (%#)', (_, query, transport) => {
  it('is for anyone', async () => {
    for (const token of [undefined, (await aToken(['READ_PUBLISHED'])).token, desk.tokens.reporter]) {
      expect(await first(() => transports[transport](desk.server.url, query, { token }))).toMatchObject(
        begun,
      );
    }
  });
});

describe.each(over(closed))('%s (%#)', (_, query, transport) => {
  const begin = (token?: string): Live => transports[transport](desk.server.url, query, { token });

  it('is for those who may read what it tells of', async () => {
    for (const token of [desk.tokens.reporter, (await aToken(['READ_DRAFTS'])).token]) {
      expect(await first(() => begin(token))).toMatchObject(begun);
    }
    const without = (await aToken(['WIRE_SEND'])).token;
    expect(await first(() => begin(without))).toMatchObject(refused('FORBIDDEN'));
    for (const stranger of [undefined, (await aToken(['READ_PUBLISHED'])).token]) {
      expect(await first(() => begin(stranger))).toMatchObject(refused('UNAUTHENTICATED'));
    }
  });
});

describe.each(over({ ...open, ...closed }))('%s (%#)', (name, query, transport) => {
  const begin = (token?: string): Live => transports[transport](desk.server.url, query, { token });

  it('is refused with a token that is unknown, revoked or expired', async () => {
    const { actor, token, tokenId } = await aToken();
    const expired = (await aToken(tokenScopes, 1_000)).token;
    await desk.server.get(RevokeToken).execute(actor, { tokenId });
    desk.clock.advance(2_000);
    for (const wrong of [`${token.slice(0, -4)}0000`, token, expired, 'nonsense']) {
      const live = begin(wrong);
      const answer = await live.next();
      if (transport === 'a WebSocket') expect([answer, await live.closed]).toEqual([null, 4401]);
      else expect(answer).toMatchObject(refused('UNAUTHENTICATED'));
    }
  });

  const happen =
    name === 'inboxChanged'
      ? itemComesIn
      : () => publishOn(desk.server).rename(desk.buitenland, `Wereld ${(renamed += 1)}`);

  const losses: [string, (owner: Owned) => Promise<unknown>][] = [
    [
      'its token is revoked',
      ({ actor, tokenId }) => desk.server.get(RevokeToken).execute(actor, { tokenId }),
    ],
    ['its token expires', () => Promise.resolve(desk.clock.advance(120_000))],
    ['its owner leaves', ({ actor }) => desk.server.get(DeactivateUser).execute(admin, { userId: actor.id })],
  ];
  it.each(losses)('ends when %s, before anything more is told', async (_when, lose) => {
    const owner = await aToken(tokenScopes, 60_000);
    const live = begin(owner.token);
    expect(await live.next()).toMatchObject(begun);
    await lose(owner);
    await happen();
    expect(await live.next()).toMatchObject(refused('UNAUTHENTICATED'));
    expect(await live.next()).toBeNull();
    if (transport === 'a WebSocket') expect(await live.closed).toBe(4401);
    live.stop();
  });
});
