import type { Actor } from '@kopij/editorial';
import { Database, UnitOfWork } from '@kopij/platform';
import { openFeatures, statementsOf, type OpenFeatures } from '@kopij/testing';
import {
  Authenticate,
  ChangeUserRole,
  commandLineUserId,
  CreateUser,
  DeactivateUser,
  IdentityModule,
  OpenSession,
  ReactivateUser,
} from '../index.js';
import { ListSessions } from '../own-sessions/list-sessions.js';
import { RevokeSession } from '../own-sessions/revoke-session.js';
import { SignOut } from '../own-sessions/sign-out.js';
import { EndSessionsElsewhere } from './end-sessions-elsewhere.js';
import { LastSeen, seenToWithin } from './last-seen.js';
import { mostSessions } from './open-session.js';
import { SessionEntity } from './session.entity.js';
import { SessionHomeEntity } from './session-home.entity.js';
import { PruneSessions } from './prune-sessions.js';
import { SessionsModule } from '../sessions.module.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
const hour = 3_600_000;

describe('a session', () => {
  let newsroom: OpenFeatures;
  let noor: Actor;
  let people = 0;
  beforeAll(async () => {
    newsroom = await openFeatures({ imports: [IdentityModule, SessionsModule] });
  });
  beforeEach(async () => (noor = await hire()));
  afterAll(() => newsroom.close());

  const get = <T>(type: abstract new (...parts: never[]) => T): T =>
    newsroom.features.get<T>(type, { strict: false });
  const rows = () => newsroom.database.reader.find(SessionEntity, { where: { userId: noor.id } });

  async function hire(): Promise<Actor> {
    people += 1;
    const user = { name: 'Noor', email: `${people}@example.org`, role: 'REPORTER' as const };
    const made = await get(CreateUser).execute(admin, user);
    if ('refusals' in made) throw new Error(JSON.stringify(made));
    return { id: made.user.id, name: made.user.name, role: made.user.role };
  }

  const open = (userAgent?: string): Promise<string> =>
    get(UnitOfWork).transaction((tx) =>
      get(OpenSession).execute(tx, noor.id, { method: 'PASSWORD', userAgent }),
    );

  const identify = (secret: string) => get(Authenticate).execute(`Session ${secret}`);
  const hasEnded = async (secret: string) => {
    await expect(identify(secret)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'The session has ended. Sign in again.',
    });
  };

  it('says who calls, with all they may do, in one statement and without writing', async () => {
    const secret = await open();
    let actor: Actor | null = null;
    const statements = await statementsOf(async () => (actor = await identify(secret)));
    expect(actor).toEqual({ ...noor, sessionId: expect.any(String) as string });
    expect(statements).toEqual([expect.stringMatching(/^SELECT/)]);
  });

  it('is stored as a hash', async () => {
    const secret = await open('Firefox\u0000 \u{1F600}'.padEnd(300, 'x'));
    const [row] = await rows();
    expect(JSON.stringify(row)).not.toContain(secret.slice(33));
    expect(row?.userAgent).toMatch(/^Firefox x{192}$/);
  });

  it('is refused with one message, whatever is wrong with it', async () => {
    const secret = await open();
    const other = await open();
    for (const wrong of ['x', `${secret}x`, secret.slice(0, -1), secret.replace('.', '_')])
      await hasEnded(wrong);
    await hasEnded(secret.slice(0, 33) + other.slice(33));
  });

  it('ends when it is not used for a while, and lasts while it is', async () => {
    const secret = await open();
    for (let used = 0; used < 4; used += 1) {
      newsroom.clock.advance(11 * hour);
      expect(await identify(secret)).toMatchObject({ id: noor.id });
      await get(LastSeen).settle();
    }
    newsroom.clock.advance(12 * hour);
    await hasEnded(secret);
  });

  it('ends after two weeks, however much it is used', async () => {
    const secret = await open();
    for (let used = 0; used < 14 * 4 - 1; used += 1) {
      newsroom.clock.advance(6 * hour);
      await identify(secret);
      await get(LastSeen).settle();
    }
    newsroom.clock.advance(6 * hour);
    await hasEnded(secret);
  });

  it('is noted as used every few minutes, and together with others', async () => {
    const secrets = [await open(), await open()];
    newsroom.clock.advance(seenToWithin - 1);
    await identify(secrets[0] ?? '');
    expect(await statementsOf(() => get(LastSeen).settle())).toEqual([]);
    newsroom.clock.advance(1);
    for (const secret of [...secrets, ...secrets]) await identify(secret);
    const written = (await statementsOf(() => get(LastSeen).settle())).filter((each) =>
      each.includes('sessions'),
    );
    expect(written).toHaveLength(2);
    expect(await statementsOf(() => get(LastSeen).settle())).toEqual([]);
  });

  it('keeps the latest use where two servers noted it', async () => {
    const secret = await open();
    const here = new LastSeen(get(UnitOfWork));
    const there = new LastSeen(get(UnitOfWork));
    const [row] = await rows();
    if (!row) throw new Error('There is no session.');
    const at = (minutes: number) => new Date(newsroom.clock.now().getTime() + minutes * 60_000);
    here.note(row.id, row.seenAt, at(30));
    there.note(row.id, row.seenAt, at(20));
    await here.settle();
    await there.settle();
    expect((await rows())[0]?.seenAt).toBe(at(30).toISOString());
    expect(await identify(secret)).toMatchObject({ id: noor.id });
  });

  it('ends with deactivation and with a change of role, and does not come back', async () => {
    const secrets = [await open(), await open()];
    await get(ChangeUserRole).execute(admin, { userId: noor.id, role: 'REPORTER' });
    for (const secret of secrets) expect(await identify(secret)).toMatchObject({ id: noor.id });
    await get(ChangeUserRole).execute(admin, { userId: noor.id, role: 'EDITOR' });
    for (const secret of secrets) await hasEnded(secret);
    const another = await open();
    await get(DeactivateUser).execute(admin, { userId: noor.id });
    await hasEnded(another);
    await expect(open()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await get(ReactivateUser).execute(admin, { userId: noor.id });
    await hasEnded(another);
  });

  it('is ended by its owner and by an admin, and by nobody else', async () => {
    const [first, second, third] = [await open(), await open(), await open()];
    const own = await identify(second);
    if (!own) throw new Error('Nobody is signed in.');
    const list = await get(ListSessions).execute(own, noor.id);
    expect(list).toHaveLength(3);
    const revoke = (actor: Actor, sessionId = '') => get(RevokeSession).execute(actor, { sessionId });
    await expect(revoke({ ...noor, id: 'other' }, own.sessionId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(get(ListSessions).execute({ ...noor, id: 'other' }, noor.id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await revoke(own, (await identify(first))?.sessionId);
    await hasEnded(first);
    await get(SignOut).execute(own);
    await hasEnded(second);
    await revoke(admin, (await identify(third))?.sessionId);
    await hasEnded(third);
    await get(SignOut).execute(admin);
    expect(await get(ListSessions).execute(noor, noor.id)).toEqual([]);
  });

  it('ends when its owner opens too many others', async () => {
    const secrets: string[] = [];
    for (let opened = 0; opened <= mostSessions; opened += 1) secrets.push(await open());
    expect(await rows()).toHaveLength(mostSessions);
    await hasEnded(secrets[0] ?? '');
    expect(await identify(secrets[1] ?? '')).toMatchObject({ id: noor.id });
  });

  it('ends when the database was restored from a backup, which has another home', async () => {
    await get(EndSessionsElsewhere).execute();
    const secret = await open();
    await get(EndSessionsElsewhere).execute();
    expect(await identify(secret)).toMatchObject({ id: noor.id });
    await get(UnitOfWork).transaction((tx) =>
      tx.updateAll(SessionHomeEntity, { home: 'where the backup was made' }),
    );
    await get(EndSessionsElsewhere).execute();
    await hasEnded(secret);
    expect(await get(Database).home()).toMatch(/\d+\/\d+/);
  });

  it('leaves nothing behind when it has ended', async () => {
    await open();
    newsroom.clock.advance(13 * hour);
    await get(PruneSessions).execute();
    expect(await rows()).toEqual([]);
  });
});
