import { Authenticate, CreateResetLink, CreateToken, DeactivateUser, UserDirectory } from '@kopij/identity';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { migrated, redoMigrations, undoMigrationsAfter } from '../testing/undo-migrations.js';

/** The last migration of the version in which a person was a row and a token. */
const before = '1767700000000-sitemaps-and-tombstones';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function tokenOf(userId: string, scopes?: readonly ['WRITE']): Promise<string> {
  const command = { userId, name: 'laptop', ...(scopes && { scopes }) };
  const made = await desk.get(CreateToken).execute(desk.admin, command);
  if (!('token' in made)) throw new Error(JSON.stringify(made));
  return `Bearer ${made.token}`;
}

describe('people and tokens of a version before desks, passwords and sessions', () => {
  it('keep working as they did, with the whole newsroom in reach', async () => {
    const [noor, sanne, gone] = [
      await desk.hire('REPORTER'),
      await desk.hire('EDITOR'),
      await desk.hire('EDITOR'),
    ];
    const [whole, limited, revoked] = [
      await tokenOf(sanne.id),
      await tokenOf(noor.id, ['WRITE']),
      await tokenOf(gone.id),
    ];
    await desk.get(DeactivateUser).execute(desk.admin, { userId: gone.id });
    const draft = await desk.draft();

    await migrated(desk.database, (runner) => undoMigrationsAfter(runner, before));
    await expect(desk.rows('SELECT reach FROM users')).rejects.toThrow();
    await expect(desk.rows('SELECT 1 FROM sessions')).rejects.toThrow();
    const people = await desk.rows<{ id: string }>('SELECT id FROM users');
    expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining([noor.id, sanne.id, gone.id]));
    await migrated(desk.database, redoMigrations);

    const authenticate = desk.get(Authenticate);
    expect(await authenticate.execute(whole)).toEqual(sanne);
    expect(await authenticate.execute(limited)).toEqual({ ...noor, scopes: ['WRITE'] });
    await expect(authenticate.execute(revoked)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const users = await desk.get(UserDirectory).all('ALL');
    expect(new Set(users.map(({ reach }) => reach))).toEqual(new Set(['NEWSROOM']));
    // What they were writing is theirs to go on with, and the copy of others as well.
    const edited = await desk.act(EditManuscript, noor, await desk.now(draft), {
      patch: { kicker: 'Nieuw' },
    });
    expect(edited.version).toBe(draft.version + 1);
    // Nobody has a password, and whoever is to sign in gets a link.
    expect(await desk.rows('SELECT 1 FROM passwords')).toEqual([]);
    expect(await desk.get(CreateResetLink).execute(desk.admin, { userId: noor.id })).toMatchObject({
      link: expect.stringContaining('/reset#') as string,
    });
  });
});
