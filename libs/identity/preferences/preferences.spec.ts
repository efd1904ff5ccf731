import type { Actor } from '@kopij/editorial';
import { openSchema, type OpenSchema } from '@kopij/testing';
import { commandLineUserId, DeactivateUser, EraseUser, IdentityModule } from '../index.js';
import { aUser } from '../testing/a-user.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

const update = `mutation ($preferences: [PreferenceInput!]!) { it: updatePreferences(input: { preferences: $preferences }) {
  preferences { key value } userErrors { code message field } } }`;

interface Kept {
  readonly key: string;
  readonly value: string | null;
}

let newsroom: OpenSchema;
beforeAll(async () => {
  newsroom = await openSchema({ imports: [IdentityModule] });
});
afterAll(() => newsroom.close());

const somebody = async (): Promise<Actor> => {
  const { id, name, role } = await aUser(newsroom);
  return { id, name, role };
};

const change = (actor: Actor, ...preferences: Kept[]) => newsroom.ask(update, { preferences }, actor);

async function keptOf(actor: Actor): Promise<unknown> {
  const { data } = await newsroom.ask('{ me { preferences { key value } } }', {}, actor);
  return (data as { me: { preferences: unknown } }).me.preferences;
}

const many = (from: number, to: number): Kept[] =>
  Array.from({ length: to - from }, (_, at) => ({
    key: `studio.${String(from + at).padStart(3, '0')}`,
    value: 'x',
  }));

describe('what clients keep for somebody', () => {
  it('is kept by key, and changed, forgotten and left one by one', async () => {
    const noor = await somebody();
    expect(await keptOf(noor)).toEqual([]);
    const theme = { key: 'studio.theme', value: '{"dark":true}' };
    const columns = { key: 'studio.columns', value: 'state\nheadline' };
    const Other = { key: 'Other', value: 'é 🦢' };
    expect((await change(noor, theme, columns, Other)).data).toEqual({
      it: { preferences: [Other, columns, theme], userErrors: [] },
    });
    const light = { ...theme, value: 'light' };
    expect((await change(noor, theme, { key: 'Other', value: null }, light)).data).toEqual({
      it: { preferences: [columns, light], userErrors: [] },
    });
    expect(await keptOf(noor)).toEqual([columns, light]);
    await change(noor, { key: 'studio.columns', value: null });
    expect(await keptOf(noor)).toEqual([light]);
  });

  it.each(['', ' ', '\n\t', '\u200b', '\u202e'])(
    'is any text, also one that shows nothing: %j',
    async (value) => {
      const noor = await somebody();
      const last = { key: 'studio.search', value };
      await change(noor, last);
      expect(await keptOf(noor)).toEqual([last]);
    },
  );

  it('is seen and changed by nobody else, nor with a token that does not manage', async () => {
    const [noor, sanne] = [await somebody(), await somebody()];
    await change(noor, { key: 'theme', value: 'dark' });
    await change(sanne, { key: 'theme', value: 'light' });
    expect(await keptOf(noor)).toEqual([{ key: 'theme', value: 'dark' }]);
    const everybody = '{ users { id preferences { value } } }';
    const { data } = await newsroom.ask(everybody, {}, { ...sanne, role: 'ADMIN' });
    expect(data?.['users']).toEqual(
      expect.arrayContaining([
        { id: noor.id, preferences: null },
        { id: sanne.id, preferences: [{ value: 'light' }] },
      ]),
    );
    const limited: Actor = { ...noor, scopes: ['READ_DRAFTS', 'WRITE', 'PUBLISH'] };
    expect(await keptOf(limited)).toBeNull();
    expect((await change(limited, { key: 'theme', value: 'x' })).problems).toEqual(['FORBIDDEN']);
    expect((await newsroom.ask(update, { preferences: [] })).problems).toEqual(['UNAUTHENTICATED']);
    expect(await keptOf({ ...noor, scopes: ['MANAGE'] })).toEqual([{ key: 'theme', value: 'dark' }]);
  });

  it.each([
    [{ key: '', value: 'x' }, 'key'],
    [{ key: 'x'.repeat(65), value: 'x' }, 'key'],
    [{ key: 'a b', value: 'x' }, 'key'],
    [{ key: 'thème', value: 'x' }, 'key'],
    [{ key: 'theme\n', value: 'x' }, 'key'],
    [{ key: 'theme', value: 'x'.repeat(4_001) }, 'value'],
  ])('has a key of 64 plain characters and a value of 4,000: not %j', async (preference, field) => {
    const noor = await somebody();
    const { data, errors } = await change(noor, preference);
    expect(data).toBeNull();
    expect(errors.join()).toContain(`preferences.0.${field}`);
    expect(await keptOf(noor)).toEqual([]);
  });

  it('is fifty things, also when more are kept at once', async () => {
    const noor = await somebody();
    await change(noor, ...many(0, 40));
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, at) => change(noor, ...many(40 + 5 * at, 45 + 5 * at))),
    );
    const refused = answers.filter(
      ({ data }) => (data?.['it'] as { preferences: unknown }).preferences === null,
    );
    expect(refused).toHaveLength(2);
    expect(refused[0]?.data).toEqual({
      it: {
        preferences: null,
        userErrors: [
          {
            code: 'TOO_MANY_PREFERENCES',
            message: 'Er zijn ten hoogste 50 voorkeuren. Verwijder er eerst een.',
            field: ['preferences'],
          },
        ],
      },
    });
    expect(await keptOf(noor)).toHaveLength(50);
    // In place of others there is room.
    const swapped = await change(noor, ...many(0, 1).map(({ key }) => ({ key, value: null })), {
      key: 'new',
      value: 'x',
    });
    expect(swapped.data).toMatchObject({ it: { userErrors: [] } });
  });

  it('loses nothing of what is changed at once', async () => {
    const noor = await somebody();
    await Promise.all(many(0, 20).map((one) => change(noor, one)));
    expect(await keptOf(noor)).toEqual(many(0, 20));
  });

  it('is forgotten with them, and not kept for somebody who has left', async () => {
    const noor = await somebody();
    await change(noor, { key: 'theme', value: 'dark' });
    await newsroom.features.get(DeactivateUser).execute(admin, { userId: noor.id });
    expect((await change(noor, { key: 'theme', value: 'light' })).data).toMatchObject({
      it: { preferences: null, userErrors: [{ code: 'USER_UNKNOWN' }] },
    });
    await newsroom.features.get(EraseUser).execute(admin, { userId: noor.id });
    const left = await newsroom.database.reader.query<unknown[]>(
      `SELECT 1 FROM preferences WHERE user_id = '${noor.id}'`,
    );
    expect(left).toEqual([]);
  });
});
