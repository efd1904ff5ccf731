import type { Actor, Role } from '@kopij/editorial';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import {
  ChangeUserRole,
  commandLineUserId,
  CreateUser,
  DeactivateUser,
  entities,
  IdentityModule,
  UserDirectory,
  UserEntity,
} from './index.js';

const commandLine: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

describe('users', () => {
  let newsroom: OpenFeatures;
  beforeAll(async () => {
    newsroom = await openFeatures({ imports: [IdentityModule], entities });
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

  it.each(['', 'noor', 'noor@', 'a b@example.org'])(
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

  it('are shut out without being forgotten, even the last admin', async () => {
    const { id: userId } = await aUser('last@example.org', 'ADMIN');
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

  it('never lose the command line', async () => {
    const refusal = { refusals: [{ code: 'USER_BUILT_IN', field: ['userId'] }] };
    const command = { userId: commandLineUserId, role: 'REPORTER' as const };
    expect(await newsroom.features.get(ChangeUserRole).execute(commandLine, command)).toEqual(refusal);
    expect(await newsroom.features.get(DeactivateUser).execute(commandLine, command)).toEqual(refusal);
    expect(await row(commandLineUserId)).toMatchObject({ role: 'ADMIN', deactivatedAt: null });
  });

  it.each(['REPORTER', 'EDITOR'] as const)('are not managed by a %s', async (role) => {
    const actor = { ...(await aUser(`${role}@example.org`, role)) };
    const command = { userId: actor.id, name: 'x', email: 'new@example.org', role: 'ADMIN' as const };
    for (const useCase of [CreateUser, ChangeUserRole, DeactivateUser]) {
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
