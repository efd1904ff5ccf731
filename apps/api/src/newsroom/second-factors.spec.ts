import { randomBytes } from 'node:crypto';
import type { Actor, Role } from '@kopij/editorial';
import { commandLineUserId, CreateResetLink, InviteUser, OpenSession, UserDirectory } from '@kopij/identity';
import { AuditEntryEntity } from '@kopij/ledger';
import { Database, UnitOfWork } from '@kopij/platform';
import { FixedClock } from '@kopij/testing';
import { generateSync } from 'otplib';
import { browserPath, hasBrowser } from '../testing/open-browser.js';
import { startServer, type Answer, type RunningServer } from '../testing/start-server.js';
import { openVirtualAuthenticator, type VirtualAuthenticator } from '../testing/virtual-authenticator.js';

const password = 'correct horse battery staple';
const operator: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
const step = 30_000;

type Payload = Record<string, unknown> & {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
};

/** Somebody with a browser: what they send carries the cookie that they were given last. */
interface Person {
  readonly actor: Actor;
  cookie: string | null;
}

const clock = new FixedClock();
let server: RunningServer;

const admission = 'user { name } pendingSignIn { secret factors mustSetUp passkeyOptions }';
const selections: Record<string, string> = {
  startTotp: 'secret uri',
  confirmTotp: 'recoveryCodes',
  makeRecoveryCodes: 'recoveryCodes',
  startPasskey: 'options',
  addPasskey: 'passkey { id name isBackedUp usedAt } recoveryCodes',
  renamePasskey: 'passkey { name }',
  removePasskey: 'passkeyId',
  finishSignIn: 'user { name }',
  signInWithPasskey: 'user { name }',
  signIn: admission,
  resetPassword: admission,
  acceptInvitation: admission,
  startPasskeySignIn: 'options',
};

async function ask<Data>(person: Person | null, document: string, variables = {}): Promise<Answer<Data>> {
  const cookie = person?.cookie == null ? {} : { cookie: person.cookie };
  const headers = { 'apollo-require-preflight': 'yes', ...cookie };
  const answer = await server.query<Data>(document, variables, { headers });
  const given = /^kopij_session=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0];
  if (person && given !== undefined) person.cookie = given;
  return answer;
}

/** Runs a mutation; gives its payload. */
async function send(person: Person | null, name: string, input?: object): Promise<Payload> {
  const followsLink = name === 'resetPassword' || name === 'acceptInvitation';
  const type = followsLink ? 'FollowLinkInput!' : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const [head, argument] = input ? [`($input: ${type})`, '(input: $input)'] : ['', ''];
  const document = `mutation ${head} { it: ${name}${argument} { ${selections[name] ?? ''} userErrors { code message } } }`;
  const { data, errors } = await ask<{ it: Payload }>(person, document, { input });
  if (!data) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data.it;
}

const codesOf = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);
const isSignedIn = async (person: Person): Promise<boolean> =>
  (await ask<{ me: object | null }>(person, '{ me { name } }')).data?.me != null;
const codeOf = (secret: unknown): string =>
  generateSync({ secret: String(secret), epoch: Math.floor(clock.now().getTime() / 1_000) });

/** Somebody who has a password, and is signed in with it. */
async function somebody(role: Role = 'REPORTER'): Promise<Person> {
  const { actor } = await server.hire(role);
  expect(codesOf(await send(null, 'resetPassword', { token: await resetToken(actor), password }))).toEqual(
    [],
  );
  const session = await server
    .get(UnitOfWork)
    .transaction((tx) => server.get(OpenSession).execute(tx, actor.id, { method: 'PASSWORD' }));
  return { actor, cookie: `kopij_session=${session}` };
}

interface Pending {
  readonly secret: string;
  readonly factors: readonly string[];
  readonly mustSetUp: boolean;
  readonly passkeyOptions: string | null;
}

const pendingOf = ({ pendingSignIn }: Payload): Pending | null => pendingSignIn as Pending | null;
const tokenOf = (link: string | null): string => link?.split('#')[1] ?? '';

/** What stands in a link with which somebody chooses a new password. */
async function resetToken({ id: userId }: Actor): Promise<string> {
  const made = await server.get(CreateResetLink).execute(operator, { userId });
  if (!('link' in made)) throw new Error(JSON.stringify(made));
  return tokenOf(made.link);
}

/** Somebody gives the right password at another browser. */
async function giveAPassword({ actor }: Person): Promise<{ person: Person; pending: Pending | null }> {
  const [user] = await server.get(UserDirectory).byIds([actor.id]);
  const person: Person = { actor, cookie: null };
  const answer = await send(person, 'signIn', { email: user?.email, password });
  expect(codesOf(answer)).toEqual([]);
  return { person, pending: pendingOf(answer) };
}

/** Sets up an app for somebody; gives its secret and the recovery codes. */
async function withApp(person: Person): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await send(person, 'startTotp', { proof: { password } });
  const { recoveryCodes } = await send(person, 'confirmTotp', { code: codeOf(secret) });
  clock.advance(step);
  return { secret: String(secret), recoveryCodes: recoveryCodes as string[] };
}

async function open(config: Parameters<typeof startServer>[0] = {}): Promise<void> {
  const secretKeys = [randomBytes(32).toString('base64')];
  server = await startServer({ clock, ...config, config: { secretKeys, ...config.config } });
}

describe('a second factor', () => {
  beforeAll(() => open({ config: { secondFactor: 'admins', logLevel: 'debug' } }));
  afterAll(() => server.close());

  it('is set up by whoever proves that it is still them, and asked for from then on', async () => {
    const noor = await somebody();
    const before = await giveAPassword(noor);
    expect(before.pending).toBeNull();
    expect(await isSignedIn(before.person)).toBe(true);
    expect(codesOf(await send(noor, 'startTotp', {}))).toEqual(['PROOF_NEEDED']);
    expect(codesOf(await send(noor, 'startTotp', { proof: { password: 'wrong' } }))).toEqual([
      'PROOF_NEEDED',
    ]);
    const { secret, uri } = await send(noor, 'startTotp', { proof: { password } });
    expect(uri).toContain(`secret=${String(secret)}`);
    expect(codesOf(await send(noor, 'confirmTotp', { code: '000000' }))).toEqual(['FACTOR_WRONG']);
    const confirmed = await send(noor, 'confirmTotp', { code: codeOf(secret) });
    expect(confirmed).toMatchObject({ userErrors: [], recoveryCodes: { length: 10 } });
    expect(await isSignedIn(noor)).toBe(true);

    // Whoever was signed in before was not asked for it.
    expect(await isSignedIn(before.person)).toBe(false);

    const { person, pending } = await giveAPassword(noor);
    expect(pending).toMatchObject({ factors: ['TOTP', 'RECOVERY_CODE'], mustSetUp: false });
    expect(pending?.passkeyOptions).toBeNull();
    expect(person.cookie).toBeNull();
    const answer = { pending: pending?.secret, answer: { code: codeOf(secret) } };
    // The code that has confirmed the app is used up.
    expect(codesOf(await send(person, 'finishSignIn', answer))).toEqual(['FACTOR_WRONG']);
    expect(await isSignedIn(person)).toBe(false);
    clock.advance(step);
    const next = { ...answer, answer: { code: codeOf(secret) } };
    expect(await send(person, 'finishSignIn', next)).toMatchObject({
      userErrors: [],
      user: { name: 'reporter' },
    });
    expect(await isSignedIn(person)).toBe(true);
    expect(codesOf(await send(person, 'finishSignIn', next))).toEqual(['SIGN_IN_EXPIRED']);
  });

  it('opens nothing while it is still asked for', async () => {
    const noor = await somebody();
    await withApp(noor);
    const { pending } = await giveAPassword(noor);
    const secret = pending?.secret ?? '';
    for (const authorization of [`Session ${secret}`, `Bearer ${secret}`]) {
      const { errors } = await server.query('{ me { name } }', {}, { headers: { authorization } });
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
    // Nor does it set up another factor, for somebody who has one.
    for (const start of ['startTotp', 'startPasskey']) {
      expect(codesOf(await send(null, start, { pending: secret }))).toEqual(['SIGN_IN_EXPIRED']);
    }
  });

  it('may be tried five times, and within a quarter of an hour; then the password is asked again', async () => {
    const noor = await somebody();
    const { secret, recoveryCodes } = await withApp(noor);
    const { person, pending } = await giveAPassword(noor);
    const give = (code: string, by = pending) =>
      send(person, 'finishSignIn', { pending: by?.secret, answer: { recoveryCode: code } });
    for (let at = 0; at < 5; at += 1)
      expect(codesOf(await give('0000-0000-0000-0000'))).toEqual(['FACTOR_WRONG']);
    expect(codesOf(await give(recoveryCodes[0] ?? ''))).toEqual(['SIGN_IN_EXPIRED']);

    const { pending: later } = await giveAPassword(noor);
    clock.advance(15 * 60_000);
    expect(codesOf(await give(recoveryCodes[0] ?? '', later))).toEqual(['SIGN_IN_EXPIRED']);
    const { pending: last } = await giveAPassword(noor);
    expect(await give(recoveryCodes[0] ?? '', last)).toMatchObject({ userErrors: [] });
    expect(JSON.stringify(server.logged)).not.toContain(secret);
    for (const code of recoveryCodes) expect(JSON.stringify(server.logged)).not.toContain(code);
  });

  it('is answered alike for a sign-in that is unknown, and one that is over', async () => {
    const noor = await somebody();
    await withApp(noor);
    const { pending } = await giveAPassword(noor);
    const other = `${(pending?.secret ?? '').slice(0, -1)}x`;
    const refusals = await Promise.all(
      ['', 'x', other, `${'0'.repeat(32)}.${'a'.repeat(43)}`].map((secret) =>
        send(null, 'finishSignIn', { pending: secret === '' ? '-' : secret, answer: { code: '123456' } }),
      ),
    );
    expect(new Set(refusals.map(({ userErrors }) => JSON.stringify(userErrors))).size).toBe(1);
    expect(codesOf(refusals[0] as Payload)).toEqual(['SIGN_IN_EXPIRED']);
  });

  it('is asked of whoever follows a link, too', async () => {
    const noor = await somebody();
    const { secret } = await withApp(noor);
    const person: Person = { actor: noor.actor, cookie: null };
    const link = { token: await resetToken(noor.actor), password: 'vier natte kranten' };
    const reset = await send(person, 'resetPassword', link);
    expect(reset).toMatchObject({ user: null, pendingSignIn: { mustSetUp: false }, userErrors: [] });
    expect(person.cookie).toBeNull();
    const answer = { pending: pendingOf(reset)?.secret, answer: { code: codeOf(secret) } };
    expect(codesOf(await send(person, 'finishSignIn', answer))).toEqual([]);
    expect(await isSignedIn(person)).toBe(true);

    const invited = { name: 'Sanne', email: 'sanne@newsroom.example', role: 'ADMIN' } as const;
    const made = await server.get(InviteUser).execute(operator, invited);
    const token = 'link' in made ? tokenOf(made.link) : '';
    const accepted = await send(person, 'acceptInvitation', { token, password });
    expect(accepted).toMatchObject({ user: null, pendingSignIn: { mustSetUp: true }, userErrors: [] });
  });

  it('is not set up by trying passwords, however often', async () => {
    const noor = await somebody();
    const start = (tried: string) => send(noor, 'startTotp', { proof: { password: tried } });
    for (let tries = 0; tries < 10; tries += 1)
      expect(codesOf(await start('not the password'))).toEqual(['PROOF_NEEDED']);
    expect(codesOf(await start(password))).toEqual(['TOO_MANY_ATTEMPTS']);
    // What a stolen session does keeps nobody from signing in.
    expect((await giveAPassword(noor)).person.cookie).not.toBeNull();
    clock.advance(15 * 60_000);
    expect(codesOf(await start(password))).toEqual([]);
  });

  it('is set up before there is a session, by who must have one', async () => {
    const admin = await somebody('ADMIN');
    const { pending: thief } = await giveAPassword(admin);
    const { person, pending } = await giveAPassword(admin);
    expect(pending).toMatchObject({ factors: [], mustSetUp: true });
    const by = { pending: pending?.secret };
    const { secret } = await send(person, 'startTotp', by);
    expect(await isSignedIn(person)).toBe(false);
    expect(codesOf(await send(person, 'confirmTotp', { ...by, code: '000000' }))).toEqual(['FACTOR_WRONG']);
    const confirmed = await send(person, 'confirmTotp', { ...by, code: codeOf(secret) });
    expect(confirmed).toMatchObject({ userErrors: [], recoveryCodes: { length: 10 } });
    expect(await isSignedIn(person)).toBe(true);
    // The session from before was opened without one.
    expect(await isSignedIn(admin)).toBe(false);
    expect(codesOf(await send(person, 'startTotp', by))).toEqual(['SIGN_IN_EXPIRED']);
    // Nor does somebody else go on who gave the same password before.
    expect(codesOf(await send(null, 'startTotp', { pending: thief?.secret }))).toEqual(['SIGN_IN_EXPIRED']);
    clock.advance(step);
    const proof = { code: codeOf(secret) };
    expect(codesOf(await send(person, 'removeTotp', { proof }))).toEqual(['FACTOR_DEMANDED']);
  });

  it('is not replaced or removed with a stolen session, not even with the password', async () => {
    const noor = await somebody();
    const { secret } = await withApp(noor);
    for (const name of ['startTotp', 'startPasskey', 'removeTotp', 'makeRecoveryCodes']) {
      expect(codesOf(await send(noor, name, { proof: { password } }))).toEqual(['PROOF_NEEDED']);
      expect(codesOf(await send(noor, name, { proof: { code: '000000' } }))).toEqual(['FACTOR_WRONG']);
    }
    clock.advance(60_000);
    expect(await send(noor, 'removeTotp', { proof: { code: codeOf(secret) } })).toEqual({ userErrors: [] });
    expect((await giveAPassword(noor)).pending).toBeNull();
  });

  it('that was lost is stood in for by a recovery code, once', async () => {
    const noor = await somebody();
    const { recoveryCodes } = await withApp(noor);
    const [first = '', second = '', third = ''] = recoveryCodes;
    const { person, pending } = await giveAPassword(noor);
    const answer = { recoveryCode: first.toUpperCase() };
    expect(await send(person, 'finishSignIn', { pending: pending?.secret, answer })).toMatchObject({
      userErrors: [],
    });
    expect(codesOf(await send(person, 'removeTotp', { proof: { recoveryCode: first } }))).toEqual([
      'FACTOR_WRONG',
    ]);
    const made = await send(person, 'makeRecoveryCodes', { proof: { recoveryCode: second } });
    expect(made).toMatchObject({ recoveryCodes: { length: 10 } });
    expect(codesOf(await send(person, 'removeTotp', { proof: { recoveryCode: third } }))).toEqual([
      'FACTOR_WRONG',
    ]);
    const [fresh] = made['recoveryCodes'] as string[];
    expect(await send(person, 'removeTotp', { proof: { recoveryCode: fresh } })).toEqual({ userErrors: [] });
    const { data } = await ask(person, '{ me { factors { totpSince recoveryCodesLeft passkeys { id } } } }');
    expect(data).toEqual({ me: { factors: { totpSince: null, recoveryCodesLeft: 0, passkeys: [] } } });
  });

  it('is reset by an admin, which ends the sessions, and by nobody else, and not for oneself', async () => {
    const [noor, admin] = [await somebody(), await somebody('ADMIN')];
    await withApp(noor);
    const { pending } = await giveAPassword(noor);
    const reset = (by: Person, { actor }: Person) =>
      ask<{ it: Payload }>(
        by,
        'mutation ($input: ResetFactorsInput!) { it: resetFactors(input: $input) { user { name } userErrors { code } } }',
        {
          input: { userId: actor.id },
        },
      );
    expect((await reset(noor, admin)).data?.it).toMatchObject({
      user: null,
      userErrors: [{ code: 'NOT_AN_ADMIN' }],
    });
    expect((await reset(admin, admin)).data?.it).toMatchObject({
      user: null,
      userErrors: [{ code: 'NOT_FOR_YOURSELF' }],
    });
    expect((await reset(admin, noor)).data?.it).toEqual({ user: { name: 'reporter' }, userErrors: [] });
    expect(await isSignedIn(noor)).toBe(false);
    const answer = { pending: pending?.secret, answer: { code: '123456' } };
    expect(codesOf(await send(null, 'finishSignIn', answer))).toEqual(['SIGN_IN_EXPIRED']);
    expect((await giveAPassword(noor)).pending).toBeNull();
  });

  it('and what becomes of it is told in the audit trail, without what it is', async () => {
    const noor = await somebody();
    const { secret, recoveryCodes } = await withApp(noor);
    const { person, pending } = await giveAPassword(noor);
    const answer = { recoveryCode: recoveryCodes[0] };
    await send(person, 'finishSignIn', { pending: pending?.secret, answer });
    await send(person, 'makeRecoveryCodes', { proof: { recoveryCode: recoveryCodes[1] } });
    clock.advance(step);
    await send(person, 'removeTotp', { proof: { code: codeOf(secret) } });
    const entries = await server.get(Database).reader.find(AuditEntryEntity, { order: { id: 'ASC' } });
    const told = entries.filter(({ subjectId }) => subjectId === noor.actor.id);
    expect(told.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'FACTOR_ADDED',
        'RECOVERY_CODE_USED',
        'SIGNED_IN',
        'RECOVERY_CODES_CREATED',
        'FACTOR_REMOVED',
      ]),
    );
    const text = JSON.stringify(entries);
    for (const hidden of [secret, ...recoveryCodes]) expect(text).not.toContain(hidden);
  });

  it('is nobody else’s to see, and asked of no token', async () => {
    const [noor, admin] = [await somebody(), await somebody('ADMIN')];
    await withApp(noor);
    const seen = await ask<{ users: { name: string; factors: unknown }[] }>(
      admin,
      '{ users { name factors { totpSince } } }',
    );
    expect(seen.data?.users.filter(({ factors }) => factors !== null)).toHaveLength(1);
    const { token } = await server.hire('ADMIN');
    expect((await server.query('{ me { name } }', {}, { token })).data).toEqual({ me: { name: 'admin' } });
  });
});

describe('a section that demands a second factor', () => {
  beforeAll(() => open());
  afterAll(() => server.close());

  const sections: Record<string, { id: string; version: number }> = {};
  const idOf = (slug: string): string => sections[slug]?.id ?? '';
  const seen = (slug: string) => ({ sectionId: idOf(slug), expectedVersion: sections[slug]?.version });

  /** Over HTTP, by an admin with a token, who is asked for no factor. */
  async function change(name: string, input: object, fields = ''): Promise<Payload> {
    const { token } = await server.hire('ADMIN');
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { it: ${name}(input: $input) { ${fields} userErrors { code message } } }`;
    const { data, errors } = await server.query<{ it: Payload }>(document, { input }, { token });
    if (!data) throw new Error(JSON.stringify(errors));
    expect(codesOf(data.it)).toEqual([]);
    return data.it;
  }

  async function aSection(slug: string, input: object = {}): Promise<void> {
    const { section } = await change(
      'createSection',
      { slug, name: slug, ...input },
      'section { id version }',
    );
    sections[slug] = section as { id: string; version: number };
  }

  /** Somebody who is signed in with a password alone, and may write in these sections only. */
  async function writerIn(...slugs: string[]): Promise<Person> {
    const person = await somebody();
    await change('setReach', { userId: person.actor.id, reach: 'GRANTS' });
    await grant(person, 'WRITE', ...slugs);
    return person;
  }

  async function grant({ actor }: Person, right: string, ...slugs: string[]): Promise<void> {
    const grants = slugs.map((slug) => ({ right, sectionId: idOf(slug) }));
    await change('setGrants', { userId: actor.id, grants });
  }

  it('ends the sessions that were opened without one, of whoever may write in it or below it, and asks for it', async () => {
    await aSection('sport');
    await aSection('wielrennen', { parentId: idOf('sport') });
    await aSection('politiek');
    const [everywhere, below, elsewhere, freelancer, strong] = [
      await somebody(),
      await writerIn('wielrennen'),
      await writerIn('politiek'),
      await somebody(),
      await somebody(),
    ];
    await change('setReach', { userId: freelancer.actor.id, reach: 'OWN' });
    const { recoveryCodes } = await withApp(strong);
    const again = await giveAPassword(strong);
    const answer = { pending: again.pending?.secret, answer: { recoveryCode: recoveryCodes[0] } };
    await send(again.person, 'finishSignIn', answer);

    const input = { ...seen('sport'), requiresSecondFactor: true };
    const changed = await change('updateSection', input, 'section { policy { requiresSecondFactor } }');
    expect(changed['section']).toEqual({ policy: { requiresSecondFactor: true } });
    const query = '{ section(slug: "sport") { policy { requiresSecondFactor } } }';
    expect((await server.query(query)).data).toEqual({ section: { policy: null } });

    const people = [everywhere, below, elsewhere, freelancer, again.person];
    const signedIn = await Promise.all(people.map(isSignedIn));
    expect(signedIn).toEqual([false, false, true, true, true]);
    expect((await giveAPassword(everywhere)).pending).toMatchObject({ mustSetUp: true });
    expect((await giveAPassword(below)).pending).toMatchObject({ mustSetUp: true });
    expect((await giveAPassword(elsewhere)).pending).toBeNull();
    expect((await giveAPassword(freelancer)).pending).toBeNull();

    const asked = '{ me { factors { isDemanded } } }';
    expect((await ask(again.person, asked)).data).toEqual({ me: { factors: { isDemanded: true } } });
    expect((await ask(elsewhere, asked)).data).toEqual({ me: { factors: { isDemanded: false } } });
    const proof = { recoveryCode: recoveryCodes[1] };
    expect(codesOf(await send(again.person, 'removeTotp', { proof }))).toEqual(['FACTOR_DEMANDED']);
  });

  it('has it asked of whoever comes to write in it: by a grant, by a team, or by their reach', async () => {
    const [byGrant, byTeam, byReach] = [await writerIn(), await writerIn(), await somebody()];
    // As no session without a factor is left of somebody who reaches everything.
    expect(await isSignedIn(byReach)).toBe(true);
    await change('setReach', { userId: byReach.actor.id, reach: 'OWN' });
    expect(await isSignedIn(byReach)).toBe(true);

    // A reporter reviews nothing, whatever is granted.
    await grant(byGrant, 'REVIEW', 'sport');
    expect(await isSignedIn(byGrant)).toBe(true);
    await grant(byGrant, 'WRITE', 'wielrennen');
    expect(await isSignedIn(byGrant)).toBe(false);

    const { team } = await change('createTeam', { name: 'Sport' }, 'team { id }');
    const { id: teamId } = team as { id: string };
    const grants = [{ right: 'WRITE', sectionId: idOf('sport') }];
    await change('setGrants', { teamId, grants });
    expect(await isSignedIn(byTeam)).toBe(true);
    await change('addTeamMember', { teamId, userId: byTeam.actor.id });
    expect(await isSignedIn(byTeam)).toBe(false);

    await change('setReach', { userId: byReach.actor.id, reach: 'NEWSROOM' });
    expect(await isSignedIn(byReach)).toBe(false);
  });

  it('demands it in what is moved below it, and in a new section from the first moment', async () => {
    const writer = await writerIn('politiek');
    await change('moveSection', { ...seen('politiek'), parentId: idOf('sport') });
    expect(await isSignedIn(writer)).toBe(false);

    await aSection('nieuws');
    const reader = await writerIn('nieuws');
    expect(await isSignedIn(reader)).toBe(true);
    await aSection('onderzoek', { parentId: idOf('nieuws'), requiresSecondFactor: true });
    expect(await isSignedIn(reader)).toBe(false);
  });
});

describe('signInOptions', () => {
  afterEach(() => server.close());

  it.each([
    [true, {}],
    [false, { secretKeys: [] }],
    [false, { host: '0.0.0.0' }],
  ])('say of passkeys: %p, with %j', async (passkey, config) => {
    await open({ config });
    expect((await server.query('{ signInOptions { passkey } }')).data).toEqual({
      signInOptions: { passkey },
    });
  });
});

describe('without a key of the operator', () => {
  beforeAll(() => open({ config: { secretKeys: [] } }));
  afterAll(() => server.close());

  it('no factor is set up, and the refusal says what to set', async () => {
    const noor = await somebody();
    for (const name of ['startTotp', 'startPasskey']) {
      const { userErrors } = await send(noor, name, { proof: { password } });
      expect(userErrors).toMatchObject([
        { code: 'SECRET_KEY_MISSING', message: expect.stringContaining('KOPIJ_SECRET_KEYS') as string },
      ]);
    }
    expect(codesOf(await send(null, 'startPasskeySignIn'))).toEqual(['SECRET_KEY_MISSING']);
  });
});

describe('without an address of its own', () => {
  beforeAll(() => open({ config: { host: '0.0.0.0' } }));
  afterAll(() => server.close());

  it('no passkey is set up, and the refusal says what to set', async () => {
    const { userErrors } = await send(null, 'startPasskeySignIn');
    expect(userErrors).toMatchObject([
      { code: 'PUBLIC_URL_MISSING', message: expect.stringContaining('KOPIJ_PUBLIC_URL') as string },
    ]);
  });
});

describe('a passkey, in a browser', () => {
  if (!hasBrowser) {
    it('is not tried on this machine', () => {
      console.warn(`NOT RUN: passkeys in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`);
    });
    return;
  }
  let device: VirtualAuthenticator;

  beforeAll(async () => {
    await open();
    device = await openVirtualAuthenticator();
  });
  afterAll(async () => {
    await device.close();
    await server.close();
  });
  beforeEach(async () => {
    await device.visit('localhost');
    await device.verifiesUser(true);
    await device.forget();
  });

  /** Sets up a passkey for somebody who has nothing else; gives its id. */
  async function withPasskey(person: Person, name = 'Telefoon'): Promise<string> {
    const { options } = await send(person, 'startPasskey', { proof: { password } });
    const added = await send(person, 'addPasskey', { name, passkey: await device.create(String(options)) });
    expect(added).toMatchObject({
      userErrors: [],
      passkey: { name, usedAt: null },
      recoveryCodes: { length: 10 },
    });
    return (added['passkey'] as { id: string }).id;
  }

  /** What the browser answers when it signs in by itself. */
  async function alone(): Promise<string> {
    const { options } = await send(null, 'startPasskeySignIn');
    return device.get(String(options));
  }

  const nobody = (): Person => ({ actor: { id: '', name: '', role: 'REPORTER' }, cookie: null });

  it('signs in by itself, without a name or a password', async () => {
    const noor = await somebody();
    await withPasskey(noor);
    const passkey = await alone();
    const person = nobody();
    expect(await send(person, 'signInWithPasskey', { passkey })).toMatchObject({
      userErrors: [],
      user: { name: 'reporter' },
    });
    expect(await isSignedIn(person)).toBe(true);
    // The same answer again is nothing.
    expect(codesOf(await send(null, 'signInWithPasskey', { passkey }))).toEqual(['FACTOR_WRONG']);
  });

  it('finishes what a password began', async () => {
    const noor = await somebody();
    await withPasskey(noor);
    const { person, pending } = await giveAPassword(noor);
    expect(pending?.factors).toEqual(['PASSKEY', 'RECOVERY_CODE']);
    expect(await isSignedIn(person)).toBe(false);
    const other = await giveAPassword(noor);
    const passkey = await device.get(pending?.passkeyOptions ?? '');
    // It answers the sign-in that asked for it, and no other.
    const elsewhere = { pending: other.pending?.secret, answer: { passkey } };
    expect(codesOf(await send(other.person, 'finishSignIn', elsewhere))).toEqual(['FACTOR_WRONG']);
    expect(
      await send(person, 'finishSignIn', { pending: pending?.secret, answer: { passkey } }),
    ).toMatchObject({ userErrors: [], user: { name: 'reporter' } });
    expect(await isSignedIn(person)).toBe(true);
  });

  it('signs in by itself only if it has seen a finger or a PIN', async () => {
    await withPasskey(await somebody());
    const { options } = await send(null, 'startPasskeySignIn');
    expect(JSON.parse(String(options))).toMatchObject({ userVerification: 'required' });
    await device.verifiesUser(false);
    // A browser that does not keep to what it was asked.
    const lax = JSON.stringify({
      ...(JSON.parse(String(options)) as object),
      userVerification: 'discouraged',
    });
    const passkey = await device.get(lax);
    expect(codesOf(await send(null, 'signInWithPasskey', { passkey }))).toEqual(['FACTOR_WRONG']);
  });

  it('answers in time, or not at all', async () => {
    await withPasskey(await somebody());
    const passkey = await alone();
    clock.advance(5 * 60_000);
    expect(codesOf(await send(null, 'signInWithPasskey', { passkey }))).toEqual(['FACTOR_WRONG']);
  });

  it('that has signed more often than we know of is taken for a copy, and refused', async () => {
    await withPasskey(await somebody());
    await device.setSignCounts(10);
    expect(codesOf(await send(null, 'signInWithPasskey', { passkey: await alone() }))).toEqual([]);
    await device.setSignCounts(5);
    expect(codesOf(await send(null, 'signInWithPasskey', { passkey: await alone() }))).toEqual([
      'FACTOR_WRONG',
    ]);
    await device.setSignCounts(20);
    // One after the other: a page can ask for one at a time.
    const at = [await alone(), await alone()];
    const answers = await Promise.all(at.map((passkey) => send(null, 'signInWithPasskey', { passkey })));
    expect(answers.flatMap(codesOf).length).toBeLessThanOrEqual(1);
  });

  it('answers what it was asked for, and nothing else', async () => {
    const noor = await somebody();
    await withPasskey(noor);
    const { data } = await ask<{ me: { factors: { passkeyOptions: string } } }>(
      noor,
      '{ me { factors { passkeyOptions } } }',
    );
    const proof = await device.get(data?.me.factors.passkeyOptions ?? '');
    const { pending } = await giveAPassword(noor);
    expect(codesOf(await send(null, 'signInWithPasskey', { passkey: proof }))).toEqual(['FACTOR_WRONG']);
    const finish = { pending: pending?.secret, answer: { passkey: proof } };
    expect(codesOf(await send(null, 'finishSignIn', finish))).toEqual(['FACTOR_WRONG']);
    expect(codesOf(await send(noor, 'makeRecoveryCodes', { proof: { passkey: await alone() } }))).toEqual([
      'FACTOR_WRONG',
    ]);
    // It was not used up by those who could not use it.
    expect(codesOf(await send(noor, 'makeRecoveryCodes', { proof: { passkey: proof } }))).toEqual([]);
    expect(codesOf(await send(noor, 'makeRecoveryCodes', { proof: { passkey: proof } }))).toEqual([
      'FACTOR_WRONG',
    ]);
  });

  it('of somebody else proves nothing', async () => {
    const [noor, joris] = [await somebody(), await somebody()];
    await withPasskey(joris);
    await withPasskey(noor);
    const { options } = await send(joris, 'startPasskey', { proof: { passkey: 'x' } });
    expect(options).toBeNull();
    const stolen = await alone();
    expect(await send(nobody(), 'signInWithPasskey', { passkey: stolen })).toMatchObject({ userErrors: [] });
    const changed = JSON.parse(await alone()) as { id: string; rawId: string };
    const renamed = JSON.stringify({ ...changed, id: 'AAAA', rawId: 'AAAA' });
    expect(codesOf(await send(null, 'signInWithPasskey', { passkey: renamed }))).toEqual(['FACTOR_WRONG']);
  });

  it.each([['{}'], ['null'], ['[]'], ['x'], ['{"id":"a","response":{"clientDataJSON":"e30"}}']])(
    'is not %s',
    async (passkey) => {
      expect(codesOf(await send(null, 'signInWithPasskey', { passkey }))).toEqual(['FACTOR_WRONG']);
    },
  );

  it('is one of several, which are named, renamed and removed by their owner', async () => {
    const [noor, joris] = [await somebody(), await somebody()];
    const id = await withPasskey(noor);
    expect(codesOf(await send(noor, 'renamePasskey', { passkeyId: id, name: 'Laptop' }))).toEqual([]);
    const document = '{ me { factors { isDemanded passkeyOptions passkeys { id name createdAt } } } }';
    const { data } = await ask<{ me: { factors: { passkeyOptions: string } } }>(noor, document);
    expect(data).toMatchObject({
      me: { factors: { isDemanded: false, passkeys: [{ id, name: 'Laptop' }] } },
    });
    for (const [name, input] of [
      ['renamePasskey', { passkeyId: id, name: 'Van mij' }],
      ['removePasskey', { passkeyId: id, proof: { password } }],
    ] as const) {
      await expect(send(joris, name, input)).rejects.toThrow('NOT_FOUND');
    }
    // The same device is not added twice.
    const proof = { passkey: await device.get(data?.me.factors.passkeyOptions ?? '') };
    const { options } = await send(noor, 'startPasskey', { proof });
    await expect(device.create(String(options))).rejects.toThrow('already registered');
    const again = await ask<{ me: { factors: { passkeyOptions: string } } }>(noor, document);
    const last = { passkey: await device.get(again.data?.me.factors.passkeyOptions ?? '') };
    expect(await send(noor, 'removePasskey', { passkeyId: id, proof: last })).toEqual({
      passkeyId: id,
      userErrors: [],
    });
    expect(codesOf(await send(null, 'signInWithPasskey', { passkey: await alone() }))).toEqual([
      'FACTOR_WRONG',
    ]);
  });

  it('of a page at another address is not added', async () => {
    const noor = await somebody();
    const { options } = await send(noor, 'startPasskey', { proof: { password } });
    await device.visit('other.localhost');
    const elsewhere = {
      ...(JSON.parse(String(options)) as object),
      rp: { id: 'other.localhost', name: 'x' },
    };
    const passkey = await device.create(JSON.stringify(elsewhere));
    expect(codesOf(await send(noor, 'addPasskey', { name: 'x', passkey }))).toEqual(['PASSKEY_REFUSED']);
  });

  it('made for one question is not added for another, nor twice', async () => {
    const [noor, joris] = [await somebody(), await somebody()];
    const { options } = await send(noor, 'startPasskey', { proof: { password } });
    const passkey = await device.create(String(options));
    expect(codesOf(await send(joris, 'addPasskey', { name: 'x', passkey }))).toEqual(['PASSKEY_REFUSED']);
    expect(codesOf(await send(noor, 'addPasskey', { name: 'x', passkey }))).toEqual([]);
    expect(codesOf(await send(noor, 'addPasskey', { name: 'x', passkey }))).toEqual(['PASSKEY_KNOWN']);
  });
});
