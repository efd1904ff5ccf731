import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import type { Actor } from '@kopij/editorial';
import { UnitOfWork } from '@kopij/platform';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import {
  Authenticate,
  commandLineUserId,
  CreateResetLink,
  CreateToken,
  CreateUser,
  DeactivateUser,
  IdentityModule,
  InviteUser,
  OfferFirstAdmin,
  SignIn,
  SignOutUsers,
} from '../index.js';
import type { LinkKind } from '../links/one-time-link.entity.js';
import { OneTimeLinkEntity } from '../links/one-time-link.entity.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { HashingThread } from '../passwords/hashing-thread.js';
import { nobodysHash, PasswordHashes } from '../passwords/password-hashes.js';
import { PasswordEntity } from '../passwords/password.entity.js';
import { passwordRefusal } from '../passwords/password-rules.js';
import { ChangePassword } from './change-password.js';
import { FollowLink } from './follow-link.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
const password = 'vier natte kranten';
const place = { address: '192.0.2.1', userAgent: 'Test' };

describe('signing in', () => {
  let newsroom: OpenFeatures;
  let people = 0;
  beforeEach(async () => {
    newsroom = await openFeatures({ imports: [IdentityModule] });
  });
  afterEach(() => newsroom.close());

  const get = <T>(type: abstract new (...parts: never[]) => T) =>
    newsroom.features.get<T>(type, { strict: false });
  const tokenOf = (link: string) => link.split('#')[1] ?? '';
  const code = (outcome: object) =>
    'refusals' in outcome ? (outcome.refusals as { code: string }[])[0]?.code : 'DONE';
  const follow = (kind: LinkKind, link: string, chosen = password) =>
    get(FollowLink).execute(kind, { token: tokenOf(link), password: chosen }, place);
  const signIn = (email: string, tried = password, address = place.address) =>
    get(SignIn).execute({ email, password: tried }, { address });
  const identify = (outcome: object) =>
    get(Authenticate).execute(`Session ${'session' in outcome ? String(outcome.session) : ''}`);

  async function invite() {
    people += 1;
    const user = { name: 'Noor Bakker', email: `noor${people}@krant.example`, role: 'REPORTER' as const };
    const made = await get(InviteUser).execute(admin, user);
    if ('refusals' in made || made.link === null) throw new Error(JSON.stringify(made));
    return { user: made.user, link: made.link };
  }
  async function join() {
    const { user, link } = await invite();
    const joined = await follow('INVITATION', link);
    expect(code(joined)).toBe('DONE');
    return { user, joined };
  }
  async function reset(userId: string): Promise<string> {
    const made = await get(CreateResetLink).execute(admin, { userId });
    return 'link' in made ? (made.link ?? '') : '';
  }

  it('takes an invitation, once, and then the password', async () => {
    const { user, link } = await invite();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:0\/welcome#[0-9a-f]{32}\.[\w-]{43}$/);
    expect(code(await signIn(user.email))).toBe('SIGN_IN_REFUSED');
    expect(code(await follow('RESET', link))).toBe('LINK_INVALID');
    expect(code(await follow('INVITATION', link, 'kort'))).toBe('PASSWORD_TOO_SHORT');
    const joined = await follow('INVITATION', link);
    expect(await identify(joined)).toMatchObject({ id: user.id });
    expect(code(await follow('INVITATION', link))).toBe('LINK_INVALID');
    expect(await identify(await signIn(user.email.toUpperCase()))).toMatchObject({ id: user.id });
    expect(code(await signIn(user.email, `${password}x`))).toBe('SIGN_IN_REFUSED');
  });

  it('leaves neither password nor link in the database', async () => {
    const { user } = await join();
    const link = await reset(user.id);
    const rows: unknown[] = await newsroom.database.reader.find(PasswordEntity);
    rows.push(...(await newsroom.database.reader.find(OneTimeLinkEntity)));
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(password);
    expect(JSON.stringify(rows)).not.toContain(tokenOf(link).slice(33));
  });

  it('computes one hash, whether or not there is such a user', async () => {
    const { user } = await join();
    await get(CreateUser).execute(admin, { name: 'Bo', email: 'bo@krant.example', role: 'REPORTER' });
    const tried: string[] = [];
    const hashes = get(PasswordHashes);
    const isRight = hashes.isRight.bind(hashes);
    hashes.isRight = (stored, given) => {
      tried.push(stored.slice(0, 32));
      return isRight(stored, given);
    };
    const outcomes = [];
    for (const email of [user.email, 'bo@krant.example', 'nobody@krant.example', 'no address', '']) {
      outcomes.push(await signIn(email, 'niet het wachtwoord'));
    }
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(tried).toHaveLength(5);
    expect(new Set(tried.map((each) => each.slice(0, 30))).size).toBe(1);
    expect(hashes.isOutdated(nobodysHash)).toBe(false);
  });

  it('is refused after too many attempts, also of nobody, until a link resets the password', async () => {
    const { user } = await join();
    for (const email of [user.email, 'nobody@krant.example']) {
      for (let tries = 0; tries < 10; tries += 1)
        expect(code(await signIn(email, 'x'))).toBe('SIGN_IN_REFUSED');
      expect(code(await signIn(email))).toBe('TOO_MANY_ATTEMPTS');
    }
    newsroom.clock.advance(1_000);
    const link = await reset(user.id);
    expect(code(await follow('RESET', link))).toBe('DONE');
    expect(code(await signIn(user.email))).toBe('DONE');
    newsroom.clock.advance(15 * 60_000);
    expect(code(await signIn('nobody@krant.example'))).toBe('SIGN_IN_REFUSED');
  });

  it('is not refused to somebody because of what another address tried', async () => {
    const { user } = await join();
    for (let tries = 0; tries < 11; tries += 1) await signIn(user.email, 'x', '203.0.113.9');
    expect(code(await signIn(user.email, password, '203.0.113.9'))).toBe('TOO_MANY_ATTEMPTS');
    expect(code(await signIn(user.email))).toBe('DONE');
  });

  it('is refused to an address that tries many accounts', async () => {
    const { user } = await join();
    for (let tries = 0; tries < 50; tries += 1) await signIn(`${tries}@krant.example`, 'x', '203.0.113.9');
    expect(code(await signIn(user.email, password, '203.0.113.9'))).toBe('TOO_MANY_ATTEMPTS');
    expect(code(await signIn(user.email))).toBe('DONE');
  });

  it('ends other sessions with a new password, and all with a reset', async () => {
    const { user, joined } = await join();
    const other = await signIn(user.email);
    const actor = await identify(joined);
    if (!actor) throw new Error('Nobody is signed in.');
    const change = (currentPassword: string, newPassword: string) =>
      get(ChangePassword).execute(actor, { currentPassword, newPassword });
    expect(code(await change('x', 'vijf droge kranten'))).toBe('PASSWORD_WRONG');
    expect(code(await change(password, user.email))).toBe('PASSWORD_IS_YOURS');
    expect(code(await change(password, 'vijf droge kranten'))).toBe('DONE');
    await expect(identify(other)).rejects.toThrow();
    expect(await identify(joined)).toMatchObject({ id: user.id });
    await follow('RESET', await reset(user.id));
    await expect(identify(joined)).rejects.toThrow();
  });

  it('leaves tokens with a new password, and takes them from whoever fears that somebody else has made one', async () => {
    const { user, joined } = await join();
    const actor = await identify(joined);
    if (!actor) throw new Error('Nobody is signed in.');
    const aToken = async (): Promise<string> => {
      const made = await get(CreateToken).execute(actor, { userId: user.id, name: 'laptop' });
      if (!('token' in made)) throw new Error(JSON.stringify(made));
      return made.token;
    };
    const works = (token: string): Promise<boolean> =>
      get(Authenticate)
        .execute(`Bearer ${token}`)
        .then(
          () => true,
          () => false,
        );
    const [first, colleagues] = [
      await aToken(),
      await get(CreateToken).execute(admin, {
        ...{ userId: (await join()).user.id, name: 'laptop' },
      }),
    ];
    const change = (currentPassword: string, newPassword: string, revokeTokens: boolean) =>
      get(ChangePassword).execute(actor, { currentPassword, newPassword, revokeTokens });
    expect(code(await change(password, 'vijf droge kranten', false))).toBe('DONE');
    expect(await works(first)).toBe(true);
    expect(code(await change('vijf droge kranten', 'zes droge kranten', true))).toBe('DONE');
    expect(await works(first)).toBe(false);

    const second = await aToken();
    await follow('RESET', await reset(user.id));
    expect(await works(second)).toBe(true);
    const link = { token: tokenOf(await reset(user.id)), password, revokeTokens: true };
    expect(code(await get(FollowLink).execute('RESET', link, place))).toBe('DONE');
    expect(await works(second)).toBe(false);
    expect('token' in colleagues && (await works(colleagues.token))).toBe(true);
    const revoked = await newsroom.database.reader.query<unknown[]>(
      `SELECT 1 FROM audit_entries WHERE action = 'TOKEN_REVOKED'`,
    );
    expect(revoked).toHaveLength(2);
  });

  it('is undone for one, or for everybody, by those who manage users', async () => {
    const [noor, joris] = [await join(), await join()];
    await get(SignOutUsers).one(admin, { userId: noor.user.id });
    await expect(identify(noor.joined)).rejects.toThrow();
    expect(await identify(joris.joined)).toMatchObject({ id: joris.user.id });
    await get(SignOutUsers).everybody(admin);
    await expect(identify(joris.joined)).rejects.toThrow();
    await expect(get(SignOutUsers).everybody({ ...admin, role: 'EDITOR' })).rejects.toThrow();
  });

  it('refuses a link that was replaced, has expired, or whose user was deactivated', async () => {
    const { user } = await join();
    const first = await reset(user.id);
    const second = await reset(user.id);
    expect(code(await follow('RESET', first))).toBe('LINK_INVALID');
    newsroom.clock.advance(60 * 60_000);
    expect(code(await follow('RESET', second))).toBe('LINK_INVALID');
    const third = await reset(user.id);
    await get(DeactivateUser).execute(admin, { userId: user.id });
    expect(code(await follow('RESET', third))).toBe('LINK_INVALID');
    expect(code(await signIn(user.email))).toBe('SIGN_IN_REFUSED');
  });

  it('lets only one of two become the first admin, and nobody once there is one', async () => {
    const links = [await get(OfferFirstAdmin).execute(), await get(OfferFirstAdmin).execute()];
    const self = (email: string) => ({ name: 'Sanne', email });
    const outcomes = await Promise.all(
      links.map((link, at) =>
        get(FollowLink).execute(
          'FIRST_ADMIN',
          { token: tokenOf(link ?? ''), password, self: self(`${at}@krant.example`) },
          place,
        ),
      ),
    );
    expect(outcomes.map(code).sort()).toEqual(['DONE', 'LINK_INVALID']);
    expect(await get(OfferFirstAdmin).execute()).toBeNull();
  });

  it('makes no links for limited tokens, and no reset of one’s own', async () => {
    const { user } = await join();
    const limited: Actor = { ...admin, scopes: ['MANAGE'] };
    const sanne = { name: 'Sanne', email: 'sanne@krant.example', role: 'ADMIN' } as const;
    await expect(get(InviteUser).execute(limited, sanne)).rejects.toThrow(/limited scopes/);
    await expect(get(CreateResetLink).execute(limited, { userId: user.id })).rejects.toThrow(
      /limited scopes/,
    );
    const own: Actor = { ...user, role: 'ADMIN' };
    expect(code(await get(CreateResetLink).execute(own, { userId: user.id }))).toBe('OWN_PASSWORD');
  });
});

describe('where passwords are switched off', () => {
  let newsroom: OpenFeatures;
  beforeAll(async () => {
    newsroom = await openFeatures({ imports: [IdentityModule], changes: { passwordSignIn: false } });
  });
  afterAll(() => newsroom.close());

  const get = <T>(type: abstract new (...parts: never[]) => T) =>
    newsroom.features.get<T>(type, { strict: false });
  const codes = (outcome: object) =>
    'refusals' in outcome ? (outcome.refusals as { code: string }[]).map(({ code }) => code) : [];
  const tokenOf = (made: object) => ('link' in made ? (String(made.link).split('#')[1] ?? '') : '');
  const follow = (kind: LinkKind, token: string) => get(FollowLink).execute(kind, { token, password }, place);
  const noor = { name: 'Noor', email: 'noor@krant.example', role: 'ADMIN' } as const;
  const sanne = { ...noor, email: 'sanne@krant.example' };

  it('only links of the command line let somebody in', async () => {
    const invited = await get(InviteUser).execute(admin, noor);
    if (!('user' in invited)) throw new Error(JSON.stringify(invited));
    const joined = await follow('INVITATION', tokenOf(invited));
    expect(codes(joined)).toEqual([]);
    expect('session' in joined).toBe(true);
    const signIn = await get(SignIn).execute({ email: noor.email, password }, place);
    expect(codes(signIn)).toEqual(['PASSWORD_SIGN_IN_OFF']);

    const { id: userId } = invited.user;
    const again = await get(CreateResetLink).execute(admin, { userId });
    expect(codes(await follow('RESET', tokenOf(again)))).toEqual([]);

    // An admin makes none, and those of before do not count.
    const own: Actor = { ...invited.user, role: 'ADMIN' };
    expect(codes(await get(InviteUser).execute(own, sanne))).toEqual(['LINKS_BY_OPERATOR']);
    expect(codes(await get(CreateResetLink).execute(own, { userId }))).toEqual(['LINKS_BY_OPERATOR']);
    const before = await get(UnitOfWork).transaction((tx) =>
      get(OneTimeLinks).make(tx, { kind: 'RESET', userId, byOperator: false }),
    );
    expect(codes(await follow('RESET', before))).toEqual(['PASSWORD_SIGN_IN_OFF']);
    expect(codes(await follow('RESET', 'x'))).toEqual(['PASSWORD_SIGN_IN_OFF']);
  });

  it('so does that of the first admin', async () => {
    const fresh = await openFeatures({ imports: [IdentityModule], changes: { passwordSignIn: false } });
    try {
      const link = await fresh.features.get(OfferFirstAdmin, { strict: false }).execute();
      const command = { token: tokenOf({ link }), password, self: { name: 'Noor', email: noor.email } };
      const joined = await fresh.features
        .get(FollowLink, { strict: false })
        .execute('FIRST_ADMIN', command, place);
      expect(codes(joined)).toEqual([]);
    } finally {
      await fresh.close();
    }
  });
});

/** How many of this program's threads give way to all others, where the system has such threads. */
function givingWay(): number {
  if (process.platform !== 'linux') return 0;
  const threads = readdirSync('/proc/self/task').flatMap((id) => {
    const file = `/proc/self/task/${id}/stat`;
    // Others may have ended meanwhile. The nice value is the nineteenth field of a line whose second one may hold spaces.
    const fields = existsSync(file) ? readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') : [];
    return Number(fields?.[16]);
  });
  return threads.filter((nice) => nice >= constants.priority.PRIORITY_BELOW_NORMAL).length;
}

describe('a password', () => {
  const owner = { name: 'Noor Bakker', email: 'noor.bakker@krant.example' };
  it.each([
    ['kort', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
    ['aaaaaaaaaaaaaaa', 'PASSWORD_COMMON'],
    ['unbelievable', 'PASSWORD_COMMON'],
    ['noor.bakker@krant.example', 'PASSWORD_IS_YOURS'],
    ['NoorBakker2026', 'PASSWORD_IS_YOURS'],
    ['vier natte kranten', null],
    ['密码密码很长的密码吧好的', null],
  ])('%s: %s', async (tried, refusal) => expect(await passwordRefusal(tried, owner)).toBe(refusal));

  it('is hashed in turn, and nobody waits for ever', async () => {
    const hashes = new PasswordHashes();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => hashes.isRight(nobodysHash, 'x')),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    expect(await hashes.isRight('not a hash', 'x')).toBe(false);
    expect(await hashes.isRight(await hashes.make('e\u0301e\u0301n wachtwoord'), 'één wachtwoord')).toBe(
      true,
    );
  });

  it('is hashed by a thread of its own, which gives way, and is begun again if it has died', async () => {
    const thread = new HashingThread();
    const parameters = { memoryCost: 1_024, timeCost: 1, parallelism: 1 };
    const make = { stored: null, password: 'vier natte kranten', parameters } as const;
    const before = givingWay();
    const withOne = before + (process.platform === 'linux' ? 1 : 0);
    const stored = String(await thread.answer(make));
    expect(givingWay()).toBe(withOne);
    await thread.end();
    expect(givingWay()).toBe(before);
    expect(await thread.answer({ stored, password: 'vier natte kranten' })).toBe(true);
    expect(await thread.answer({ stored, password: 'vijf natte kranten' })).toBe(false);
    const broken = { ...make, parameters: { memoryCost: 1 } };
    await expect(thread.answer(broken)).rejects.toThrow();
    expect(await thread.answer({ stored, password: 'vier natte kranten' })).toBe(true);
    await thread.end();
  });
});
