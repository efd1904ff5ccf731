import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { tokenScopes, type Actor, type TokenScope } from '@kopij/editorial';
import { sqlChannel } from '@kopij/platform';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import {
  AccessTokenEntity,
  Authenticate,
  ChangeUserRole,
  commandLineUserId,
  CreateToken,
  CreateUser,
  DeactivateUser,
  IdentityModule,
  ListTokens,
  RevokeToken,
  type UserEntity,
} from '../index.js';

const commandLine: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
const invalid = {
  code: 'UNAUTHENTICATED',
  message: 'The token is not valid: it is unknown, expired or revoked.',
};

describe('a personal token', () => {
  let newsroom: OpenFeatures;
  let made = 0;
  beforeAll(async () => {
    newsroom = await openFeatures({ imports: [IdentityModule] });
  });
  afterAll(() => newsroom.close());

  const authenticate = (header?: string) => newsroom.features.get(Authenticate).execute(header);

  async function aUser(role: Actor['role'] = 'REPORTER'): Promise<UserEntity> {
    const email = `user-${(made += 1)}@example.org`;
    const outcome = await newsroom.features
      .get(CreateUser)
      .execute(commandLine, { name: 'Noor', email, role });
    if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
    return outcome.user;
  }

  async function aToken(user: UserEntity, expiresAt: Date | null = null, scopes?: readonly TokenScope[]) {
    const command = { userId: user.id, name: 'laptop', expiresAt, ...(scopes && { scopes }) };
    const outcome = await newsroom.features.get(CreateToken).execute(commandLine, command);
    if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
    return outcome;
  }

  it('makes its bearer the user it was made for', async () => {
    const user = await aUser('EDITOR');
    const { token } = await aToken(user);
    expect(token).toMatch(/^kopij_[0-9a-f]{32}_[\w-]{43}$/);
    expect(await authenticate(`Bearer ${token}`)).toEqual({ id: user.id, name: 'Noor', role: 'EDITOR' });
    expect(await authenticate(`bearer ${token}`)).toMatchObject({ id: user.id });
  });

  it.each([
    ['limits its bearer to its scopes', ['READ_DRAFTS', 'READ_PUBLISHED'], ['READ_PUBLISHED', 'READ_DRAFTS']],
    ['of every scope does not limit its bearer', [...tokenScopes], undefined],
  ] as const)('%s', async (_, scopes, kept) => {
    const user = await aUser('EDITOR');
    const { token } = await aToken(user, null, scopes);
    expect(await authenticate(`Bearer ${token}`)).toEqual({
      ...{ id: user.id, name: 'Noor', role: 'EDITOR' },
      ...(kept && { scopes: kept }),
    });
  });

  it.each([[['READ_PUBLISHED']]] as const)(
    'of %j makes its bearer a reader like any other, as long as it is valid',
    async (scopes) => {
      const user = await aUser('ADMIN');
      const { token, accessToken } = await aToken(user, null, scopes);
      expect(await authenticate(`Bearer ${token}`)).toBeNull();
      await newsroom.features.get(RevokeToken).execute(user, { tokenId: accessToken.id });
      await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject(invalid);
    },
  );

  it('from before there were scopes keeps what it had', async () => {
    const user = await aUser('EDITOR');
    const { token, accessToken } = await aToken(user, null, ['READ_PUBLISHED']);
    const { id, userId, name, secretHash, createdAt } = accessToken;
    const { manager } = newsroom.database.writer;
    await manager.delete(AccessTokenEntity, { id });
    await manager
      .createQueryBuilder()
      .insert()
      .into(AccessTokenEntity, ['id', 'userId', 'name', 'secretHash', 'createdAt'])
      .values({ id, userId, name, secretHash, createdAt })
      .execute();
    expect(await authenticate(`Bearer ${token}`)).toEqual({ id: user.id, name: 'Noor', role: 'EDITOR' });
  });

  it('passes on no scope that it does not have', async () => {
    const user = await aUser('ADMIN');
    const create = (scopes?: TokenScope[]) =>
      newsroom.features
        .get(CreateToken)
        .execute({ ...user, scopes: ['MANAGE'] }, { userId: user.id, name: 'x', ...(scopes && { scopes }) });
    const refusal = { refusals: [{ code: 'SCOPE_MISSING', field: ['scopes'] }] };
    expect(await create(['MANAGE', 'PUBLISH'])).toEqual(refusal);
    expect(await create()).toEqual(refusal);
    expect(await create([])).toEqual({ refusals: [{ code: 'SCOPES_EMPTY', field: ['scopes'] }] });
    expect(await create(['MANAGE'])).toHaveProperty('token');
  });

  it('is stored nowhere', async () => {
    const { token, accessToken } = await aToken(await aUser());
    const row = await newsroom.database.reader.findOneByOrFail(AccessTokenEntity, { id: accessToken.id });
    expect(JSON.stringify(row)).not.toContain(token.slice(-43));
    expect(row.secretHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('costs one statement per request', async () => {
    const { token } = await aToken(await aUser());
    const statements: unknown[] = [];
    const listen = (sql: unknown): void => void statements.push(sql);
    subscribe(sqlChannel.name, listen);
    await authenticate(`Bearer ${token}`);
    unsubscribe(sqlChannel.name, listen);
    expect(statements).toHaveLength(1);
  });

  it('is not needed by somebody who does not sign in', async () => {
    expect(await authenticate()).toBeNull();
    expect(await authenticate('')).toBeNull();
  });

  it('is refused with another secret, another id, or in another shape', async () => {
    const { token } = await aToken(await aUser());
    const other = await aToken(await aUser());
    const wrong = [
      `Bearer ${token.slice(0, -43)}${other.token.slice(-43)}`,
      `Bearer kopij_${'0'.repeat(32)}_${token.slice(-43)}`,
      `Bearer ${token}x`,
      `Bearer ${token.toUpperCase()}`,
      `Bearer ${'kopij_'.repeat(10_000)}`,
    ];
    for (const header of wrong) await expect(authenticate(header)).rejects.toMatchObject(invalid);
  });

  it('is refused without the word that says what it is, and is told that word', async () => {
    const { token } = await aToken(await aUser());
    for (const header of ['Bearer  ', `Basic ${token}`, token, `Bearer ${token} ${token}`]) {
      await expect(authenticate(header)).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
        message: 'The Authorization header must be "Bearer TOKEN".',
      });
    }
  });

  it('is refused from the very moment it expires', async () => {
    const { token } = await aToken(await aUser(), new Date(newsroom.clock.now().getTime() + 1_000));
    newsroom.clock.advance(999);
    expect(await authenticate(`Bearer ${token}`)).not.toBeNull();
    newsroom.clock.advance(1);
    await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject(invalid);
  });

  it('is refused once it is revoked, for good', async () => {
    const user = await aUser();
    const { token, accessToken } = await aToken(user);
    const revoke = () => newsroom.features.get(RevokeToken).execute(user, { tokenId: accessToken.id });
    const first = await revoke();
    await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject(invalid);
    newsroom.clock.advance(60_000);
    expect(await revoke()).toEqual(first);
  });

  it('is refused when its user is deactivated, and stays so', async () => {
    const user = await aUser();
    const { token } = await aToken(user);
    await newsroom.features.get(DeactivateUser).execute(commandLine, { userId: user.id });
    await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject(invalid);
    const [row] = await newsroom.database.reader.findBy(AccessTokenEntity, { userId: user.id });
    expect(row?.revokedAt).not.toBeNull();
    // As if it had been made in the very moment.
    await newsroom.database.writer.manager.update(
      AccessTokenEntity,
      { userId: user.id },
      { revokedAt: null },
    );
    await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject(invalid);
  });

  it.each([
    ['nobody', () => 'nobody', null, 'USER_UNKNOWN'],
    ['the command line', () => commandLineUserId, null, 'USER_BUILT_IN'],
    ['a moment that has passed', async () => (await aUser()).id, new Date(0), 'EXPIRY_PAST'],
  ])('is not made for %s', async (_, userId, expiresAt, code) => {
    const command = { userId: await userId(), name: 'x', expiresAt };
    const outcome = await newsroom.features.get(CreateToken).execute(commandLine, command);
    expect(outcome).toMatchObject({ refusals: [{ code }] });
  });

  it('is not made for somebody who was deactivated', async () => {
    const { id: userId } = await aUser();
    await newsroom.features.get(DeactivateUser).execute(commandLine, { userId });
    const command = { userId, name: 'x', expiresAt: null };
    expect(await newsroom.features.get(CreateToken).execute(commandLine, command)).toMatchObject({
      refusals: [{ code: 'USER_DEACTIVATED' }],
    });
  });

  it('of somebody else is neither made nor revoked by whoever is no admin any more by then', async () => {
    const [owner, demoted, gone] = [await aUser(), await aUser('ADMIN'), await aUser('ADMIN')];
    const { accessToken } = await aToken(owner);
    const get = <T>(type: abstract new (...parts: never[]) => T): T => newsroom.features.get<T>(type);
    await get(ChangeUserRole).execute(commandLine, { userId: demoted.id, role: 'EDITOR' });
    await get(DeactivateUser).execute(commandLine, { userId: gone.id });
    for (const [{ id, name }, code] of [
      [demoted, 'FORBIDDEN'],
      [gone, 'UNAUTHENTICATED'],
    ] as const) {
      // As they were when their request came in.
      const before: Actor = { id, name, role: 'ADMIN' };
      const making = get(CreateToken).execute(before, { userId: owner.id, name: 'laptop' });
      await expect(making).rejects.toMatchObject({ code });
      const revoking = get(RevokeToken).execute(before, { tokenId: accessToken.id });
      await expect(revoking).rejects.toMatchObject({ code });
    }
    const [left] = await get(ListTokens).execute(commandLine, owner.id);
    expect(left).toMatchObject({ id: accessToken.id, revokedAt: null });
  });

  it('is seen, made and revoked by its owner and by admins, and by nobody else', async () => {
    const [owner, stranger] = [await aUser(), await aUser('EDITOR')];
    const { accessToken } = await aToken(owner);
    const list = newsroom.features.get(ListTokens);
    expect(await list.execute(owner, owner.id)).toHaveLength(1);
    expect(await list.execute(commandLine, owner.id)).toHaveLength(1);
    await expect(list.execute(stranger, owner.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      newsroom.features.get(CreateToken).execute(stranger, { userId: owner.id, name: 'x', expiresAt: null }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    // What is not theirs looks like what is not there.
    for (const tokenId of [accessToken.id, 'missing']) {
      await expect(newsroom.features.get(RevokeToken).execute(stranger, { tokenId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });
});
