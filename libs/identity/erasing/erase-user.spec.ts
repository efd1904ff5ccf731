import type { Actor } from '@kopij/editorial';
import { AuditEntryEntity } from '@kopij/ledger';
import { answerOnce, UnitOfWork } from '@kopij/platform';
import { openSchema, type OpenSchema } from '@kopij/testing';
import {
  commandLineUserId,
  CreateToken,
  CreateUser,
  DeactivateUser,
  EraseUser,
  Forgetting,
  IdentityModule,
  ReactivateUser,
  UpdateUser,
  UserDirectory,
} from '../index.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

let newsroom: OpenSchema;
beforeAll(async () => {
  newsroom = await openSchema({ imports: [IdentityModule] });
});
afterAll(() => newsroom.close());

let hired = 0;
async function leaver(): Promise<string> {
  hired += 1;
  const made = await newsroom.features
    .get(CreateUser)
    .execute(admin, { name: 'Noor Bakker', email: `noor${hired}@geheim.example`, role: 'EDITOR' });
  if (!('user' in made)) throw new Error(JSON.stringify(made));
  const userId = made.user.id;
  await newsroom.features.get(CreateToken).execute(admin, { userId, name: 'Noors laptop' });
  return userId;
}

const erase = (userId: string) => newsroom.features.get(EraseUser).execute(admin, { userId });
const deactivate = (userId: string) => newsroom.features.get(DeactivateUser).execute(admin, { userId });

/** Everything that is stored, as text. */
async function everything(): Promise<string> {
  const { reader } = newsroom.database;
  const rows = reader.dataSource.entityMetadatas.map(({ tableName }) =>
    reader.query(`SELECT * FROM ${tableName}`),
  );
  return JSON.stringify(await Promise.all(rows));
}

describe('somebody who is erased', () => {
  it('is in no table any more, but for their id, of which the history tells', async () => {
    const userId = await leaver();
    const answer = { actorId: userId, key: 'k', asked: {}, now: newsroom.clock.now() };
    const work = newsroom.features.get(UnitOfWork);
    const given = (): Promise<unknown> => Promise.resolve({ by: 'Noor Bakker' });
    await work.transaction((tx) => answerOnce(tx, answer, given, () => Promise.resolve()));
    await deactivate(userId);
    expect(await everything()).toMatch(/Noor.*geheim/s);
    expect(await erase(userId)).toMatchObject({ user: { id: userId, name: '' } });
    expect(await everything()).not.toMatch(/noor|bakker|geheim/i);
    const told = await newsroom.database.reader.find(AuditEntryEntity, {
      where: { subjectId: userId },
      order: { id: 'ASC' },
    });
    expect(told.map(({ action }) => action)).toEqual(['USER_CREATED', 'USER_DEACTIVATED', 'USER_ERASED']);
  });

  it('is forgotten by whoever keeps something of theirs, in the same transaction or not at all', async () => {
    const forgotten: string[] = [];
    let fails = true;
    newsroom.features.get(Forgetting).register('a test', async (tx, userId) => {
      await tx.query('SELECT 1');
      forgotten.push(userId);
      if (fails) throw new Error('It cannot be forgotten.');
    });
    const userId = await leaver();
    await deactivate(userId);
    await expect(erase(userId)).rejects.toThrow('It cannot be forgotten.');
    expect(await newsroom.features.get(UserDirectory).byIds([userId])).toMatchObject([
      { name: 'Noor Bakker' },
    ]);
    fails = false;
    expect(await erase(userId)).toMatchObject({ user: { id: userId } });
    expect(forgotten).toEqual([userId, userId]);
  });

  it('has to be deactivated first, and is never brought back', async () => {
    const userId = await leaver();
    expect(await erase(userId)).toEqual({ refusals: [{ code: 'USER_ACTIVE', field: ['userId'] }] });
    await deactivate(userId);
    await erase(userId);
    const refusal = { refusals: [{ code: 'USER_ERASED', field: ['userId'] }] };
    expect(await erase(userId)).toEqual(refusal);
    expect(await newsroom.features.get(ReactivateUser).execute(admin, { userId })).toEqual(refusal);
    expect(await newsroom.features.get(UpdateUser).execute(admin, { userId, name: 'Noor' })).toEqual(refusal);
    expect(await erase(commandLineUserId)).toEqual({
      refusals: [{ code: 'USER_BUILT_IN', field: ['userId'] }],
    });
  });

  it('is shown as erased, in the audit trail as well, and listed no more', async () => {
    const userId = await leaver();
    await deactivate(userId);
    await erase(userId);
    const { data, errors } = await newsroom.ask(
      `query ($id: ID) {
        users(includeDeactivated: true) { id }
        auditTrail(first: 1, filter: { subjectId: $id }) { edges { node { message subject { name } } } }
        created: auditTrail(filter: { subjectId: $id, actions: [USER_CREATED] }) { edges { node { message } } }
      }`,
      { id: userId },
      admin,
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      auditTrail: {
        edges: [{ node: { message: 'Gegevens van een gebruiker gewist.', subject: { name: null } } }],
      },
      created: { edges: [{ node: { message: 'Gebruiker (gewist) aangemaakt.' } }] },
    });
    expect(JSON.stringify(data?.['users'])).not.toContain(userId);
    const mutation = `mutation ($id: ID!) { eraseUser(input: { userId: $id }) { user { id } userErrors { code field } } }`;
    expect((await newsroom.ask(mutation, { id: userId }, admin)).data).toEqual({
      eraseUser: { user: null, userErrors: [{ code: 'USER_UNKNOWN', field: ['userId'] }] },
    });
  });

  it('is shown by no name where they did something', async () => {
    const userId = await leaver();
    const them: Actor = { id: userId, name: 'Noor Bakker', role: 'EDITOR' };
    const made = await newsroom.features.get(CreateToken).execute(them, { userId, name: 'eigen' });
    expect('token' in made).toBe(true);
    await deactivate(userId);
    await erase(userId);
    const query = `query ($id: ID) { auditTrail(filter: { actorId: $id }) { edges { node { actor { name email isActive } } } } }`;
    expect((await newsroom.ask(query, { id: userId }, admin)).data).toEqual({
      auditTrail: {
        edges: [{ node: { actor: { name: 'Verwijderde gebruiker', email: null, isActive: false } } }],
      },
    });
  });
});
