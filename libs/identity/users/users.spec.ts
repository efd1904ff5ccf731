import type { Actor, Role } from '@kopij/editorial';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import {
  ChangeUserRole,
  commandLineUserId,
  CreateUser,
  DeactivateUser,
  IdentityModule,
  ReactivateUser,
  UpdateUser,
  UserDirectory,
  UserEntity,
} from '../index.js';

const commandLine: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

describe('users', () => {
  let newsroom: OpenFeatures;
  beforeAll(async () => {
    newsroom = await openFeatures({ imports: [IdentityModule] });
  });
  afterAll(() => newsroom.close());

  const create = (email: string, role: Role = 'REPORTER') =>
    newsroom.features.get(CreateUser).execute(commandLine, { name: ' Noor Bakker ', email, role });
  const row = (id: string) => newsroom.database.reader.findOneByOrFail(UserEntity, { id });

  async function aUser(email: string, role: Role = 'REPORTER'): Promise<UserEntity> {
    const outcome = await create(email, role);
    if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
    return outcome.user;
  }

  it('begin with the command line alone, which is an admin and no colleague', async () => {
    expect(await newsroom.features.get(UserDirectory).all('ALL')).toEqual([]);
    expect(await newsroom.features.get(UserDirectory).actor(commandLineUserId)).toEqual(commandLine);
  });

  it('are created with their name and address tidied', async () => {
    const user = await aUser(' Noor@Example.ORG ');
    expect(await row(user.id)).toMatchObject({
      name: 'Noor Bakker',
      email: 'noor@example.org',
      role: 'REPORTER',
    });
    expect(await newsroom.features.get(UserDirectory).byEmail('NOOR@example.org')).toMatchObject({
      id: user.id,
    });
  });

  it('have an address of their own, in whatever case it is written', async () => {
    const first = await aUser('same@example.org');
    expect(await create('SAME@example.org', 'ADMIN')).toEqual({
      refusals: [{ code: 'EMAIL_TAKEN', field: ['email'] }],
    });
    expect(await row(first.id)).toMatchObject({ role: 'REPORTER' });
  });

  it('have an address of their own, also when two are created at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => create('race@example.org')));
    expect(outcomes.filter((outcome) => 'user' in outcome)).toHaveLength(1);
    expect(await newsroom.database.reader.countBy(UserEntity, { email: 'race@example.org' })).toBe(1);
  });

  it.each(['', 'noor', 'noor@', 'a b@example.org', 'noor\u200B@example.org', 'noor\u3164@example.org'])(
    'are not created with the address "%s"',
    async (email) => {
      expect(await create(email)).toEqual({ refusals: [{ code: 'EMAIL_MALFORMED', field: ['email'] }] });
    },
  );

  it('get another role', async () => {
    const { id: userId } = await aUser('promoted@example.org');
    await newsroom.features.get(ChangeUserRole).execute(commandLine, { userId, role: 'EDITOR' });
    expect(await row(userId)).toMatchObject({ role: 'EDITOR' });
  });

  it('are shut out without being forgotten', async () => {
    const { id: userId } = await aUser('gone@example.org', 'EDITOR');
    const directory = newsroom.features.get(UserDirectory);
    await newsroom.features.get(DeactivateUser).execute(commandLine, { userId });
    const { deactivatedAt } = await row(userId);
    expect(deactivatedAt).not.toBeNull();
    expect(await directory.actor(userId)).toBeNull();
    expect(await directory.byIds(['missing', userId])).toMatchObject([null, { id: userId }]);
    expect((await directory.all('ACTIVE')).map(({ id }) => id)).not.toContain(userId);
    expect((await directory.all('ALL')).map(({ id }) => id)).toContain(userId);

    newsroom.clock.advance(60_000);
    await newsroom.features.get(DeactivateUser).execute(commandLine, { userId });
    expect(await row(userId)).toMatchObject({ deactivatedAt });
  });

  it('come back with their role, and are not found twice for it', async () => {
    const { id: userId } = await aUser('back@example.org', 'EDITOR');
    await newsroom.features.get(DeactivateUser).execute(commandLine, { userId });
    for (const _ of ['once', 'twice']) {
      const outcome = await newsroom.features.get(ReactivateUser).execute(commandLine, { userId });
      expect(outcome).toMatchObject({ user: { role: 'EDITOR', deactivatedAt: null } });
    }
    expect(await newsroom.features.get(UserDirectory).actor(userId)).toMatchObject({ role: 'EDITOR' });
  });

  it('are renamed, and their address moves, one without the other', async () => {
    const { id: userId } = await aUser('former@example.org');
    const update = newsroom.features.get(UpdateUser);
    await update.execute(commandLine, { userId, name: ' Noor de Boer ' });
    expect(await row(userId)).toMatchObject({ name: 'Noor de Boer', email: 'former@example.org' });
    await update.execute(commandLine, { userId, email: ' Present@Example.org' });
    expect(await row(userId)).toMatchObject({ name: 'Noor de Boer', email: 'present@example.org' });
    // The address is free for somebody else from now on.
    expect(await create('former@example.org')).toHaveProperty('user');
  });

  it('do not move to an address that is malformed, or somebody else’s', async () => {
    const { id: userId } = await aUser('stays@example.org');
    await aUser('held@example.org');
    const move = (email: string) =>
      newsroom.features.get(UpdateUser).execute(commandLine, { userId, name: 'Changed', email });
    expect(await move('HELD@example.org')).toEqual({ refusals: [{ code: 'EMAIL_TAKEN', field: ['email'] }] });
    expect(await move('held')).toEqual({ refusals: [{ code: 'EMAIL_MALFORMED', field: ['email'] }] });
    expect(await row(userId)).toMatchObject({ name: 'Noor Bakker', email: 'stays@example.org' });
    expect(await move('STAYS@example.org')).toHaveProperty('user');
  });

  it('who move to one address at once: one gets it', async () => {
    const movers = await Promise.all(
      ['m1@example.org', 'm2@example.org', 'm3@example.org'].map((email) => aUser(email)),
    );
    const moves = movers.map(({ id: userId }) =>
      newsroom.features.get(UpdateUser).execute(commandLine, { userId, email: 'wanted@example.org' }),
    );
    const outcomes = await Promise.all([...moves, create('wanted@example.org')]);
    expect(outcomes.filter((outcome) => 'user' in outcome)).toHaveLength(1);
  });

  it('never lose the command line', async () => {
    const refusal = { refusals: [{ code: 'USER_BUILT_IN', field: ['userId'] }] };
    const command = { userId: commandLineUserId, role: 'REPORTER' as const };
    expect(await newsroom.features.get(ChangeUserRole).execute(commandLine, command)).toEqual(refusal);
    for (const useCase of [UpdateUser, DeactivateUser, ReactivateUser]) {
      expect(await newsroom.features.get<DeactivateUser>(useCase).execute(commandLine, command)).toEqual(
        refusal,
      );
    }
    expect(await row(commandLineUserId)).toMatchObject({ role: 'ADMIN', deactivatedAt: null });
  });

  it.each(['REPORTER', 'EDITOR'] as const)('are not managed by a %s', async (role) => {
    const actor = { ...(await aUser(`${role}@example.org`, role)) };
    const command = { userId: actor.id, name: 'x', email: 'new@example.org', role: 'ADMIN' as const };
    for (const useCase of [CreateUser, UpdateUser, ChangeUserRole, DeactivateUser, ReactivateUser]) {
      await expect(newsroom.features.get<CreateUser>(useCase).execute(actor, command)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    expect(await row(actor.id)).toMatchObject({ role, deactivatedAt: null });
  });

  it('that do not exist are not found', async () => {
    await expect(
      newsroom.features.get(DeactivateUser).execute(commandLine, { userId: 'nobody' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
