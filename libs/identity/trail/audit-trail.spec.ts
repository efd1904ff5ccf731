import type { Actor } from '@kopij/editorial';
import { AuditEntryEntity } from '@kopij/ledger';
import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest, openSchema, planOf, type OpenSchema } from '@kopij/testing';
import {
  ChangeUserRole,
  commandLineUserId,
  CreateToken,
  CreateUser,
  DeactivateUser,
  IdentityModule,
  ReactivateUser,
  RevokeToken,
  UpdateUser,
  type UserEntity,
} from '../index.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

interface Line {
  readonly action: string;
  readonly message: string;
  readonly actor: { name: string } | null;
  readonly subject: { kind: string; id: string; name: string | null };
  readonly details: { field: string; value: string | null; from: string | null; to: string | null }[];
}

let newsroom: OpenSchema;
let noor: UserEntity;
let tokenId: string;
/** A day on which Noor was created, promoted, given a token, renamed, and shut out for an hour. */
beforeAll(async () => {
  newsroom = await openSchema({ imports: [IdentityModule] });
  const { features, clock } = newsroom;
  const anHour = () => clock.advance(3_600_000);
  const made = await features
    .get(CreateUser)
    .execute(admin, { name: 'Noor Bakker', email: 'noor@example.org', role: 'REPORTER' });
  if (!('user' in made)) throw new Error(JSON.stringify(made));
  noor = made.user;
  const userId = noor.id;
  anHour();
  await features.get(ChangeUserRole).execute(admin, { userId, role: 'EDITOR' });
  await features.get(ChangeUserRole).execute(admin, { userId, role: 'EDITOR' });
  anHour();
  const token = await features.get(CreateToken).execute(admin, { userId, name: 'laptop', scopes: ['WRITE'] });
  if (!('accessToken' in token)) throw new Error(JSON.stringify(token));
  tokenId = token.accessToken.id;
  anHour();
  await features.get(UpdateUser).execute(admin, { userId, name: 'Noor de Bakker' });
  await features.get(UpdateUser).execute(admin, { userId, name: 'Noor de Bakker' });
  anHour();
  await features.get(RevokeToken).execute({ ...noor }, { tokenId });
  anHour();
  await features.get(DeactivateUser).execute(admin, { userId });
  anHour();
  await features.get(ReactivateUser).execute(admin, { userId });
  await features.get(ReactivateUser).execute(admin, { userId });
});
afterAll(() => newsroom.close());

const fields = 'action message actor { name } subject { kind id name } details { field value from to }';

async function trail(filter: object = {}, actor: Actor = admin): Promise<Line[]> {
  const query = `query ($filter: AuditTrailFilter) { auditTrail(filter: $filter) { edges { node { ${fields} } } } }`;
  const { data, errors } = await newsroom.ask(query, { filter }, actor);
  expect(errors).toEqual([]);
  const { auditTrail } = data as { auditTrail: { edges: { node: Line }[] } };
  return auditTrail.edges.map(({ node }) => node);
}

const actions = async (filter: object) => (await trail(filter)).map(({ action }) => action);

describe('the audit trail', () => {
  it('tells what was done, newest first, once for each change, with the names of today and in words', async () => {
    const detail = { value: null, from: null, to: null };
    const them = { kind: 'USER', id: noor.id, name: 'Noor de Bakker' };
    const token = { kind: 'TOKEN', id: tokenId, name: 'laptop' };
    const by = { name: 'Command line' };
    const lines = await trail();
    expect(lines.map(({ action, actor }) => [action, actor?.name])).toEqual([
      ['USER_REACTIVATED', 'Command line'],
      ['USER_DEACTIVATED', 'Command line'],
      ['TOKEN_REVOKED', 'Noor de Bakker'],
      ['USER_CHANGED', 'Command line'],
      ['TOKEN_CREATED', 'Command line'],
      ['ROLE_CHANGED', 'Command line'],
      ['USER_CREATED', 'Command line'],
    ]);
    expect(lines.slice(3, 6)).toEqual([
      {
        action: 'USER_CHANGED',
        message: 'Naam, adres of taal van Noor de Bakker gewijzigd.',
        actor: by,
        subject: them,
        details: [{ ...detail, field: 'changed', value: '["name"]' }],
      },
      {
        action: 'TOKEN_CREATED',
        message: 'Token laptop aangemaakt.',
        actor: by,
        subject: token,
        details: [
          { ...detail, field: 'userId', value: noor.id },
          { ...detail, field: 'scopes', value: '["WRITE"]' },
          { ...detail, field: 'expiresAt', value: expect.stringMatching(/^2/) as string },
        ],
      },
      {
        action: 'ROLE_CHANGED',
        message: 'Rol van Noor de Bakker gewijzigd.',
        actor: by,
        subject: them,
        details: [{ ...detail, field: 'role', from: 'REPORTER', to: 'EDITOR' }],
      },
    ]);
  });

  it('is selected by who did it, to what, what it was and when', async () => {
    expect(await actions({ actorId: noor.id })).toEqual(['TOKEN_REVOKED']);
    expect(await actions({ subjectId: tokenId })).toEqual(['TOKEN_REVOKED', 'TOKEN_CREATED']);
    expect(await actions({ actions: ['ROLE_CHANGED', 'USER_CREATED'] })).toEqual([
      'ROLE_CHANGED',
      'USER_CREATED',
    ]);
    expect(await actions({ actions: [] })).toEqual([]);
    expect(await actions({ actorId: noor.id, actions: ['ROLE_CHANGED'] })).toEqual([]);
    const [from, to] = [1, 3].map((hours) =>
      new Date(Date.parse(noor.createdAt) + hours * 3_600_000).toISOString(),
    );
    expect(await actions({ from, to })).toEqual(['TOKEN_CREATED', 'ROLE_CHANGED']);
  });

  it('is read in pages', async () => {
    const query = `query ($after: String) { auditTrail(first: 3, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { action } } } }`;
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await newsroom.ask(query, { after }, admin);
      const { auditTrail: page } = data as {
        auditTrail: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          edges: { node: Line }[];
        };
      };
      expect(page.totalCount).toBe(7);
      seen.push(...page.edges.map(({ node }) => node.action));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(await actions({}));
  });

  it('is for admins, and not for tokens without MANAGE', async () => {
    const query = '{ auditTrail { totalCount } }';
    for (const actor of [
      { ...noor, role: 'EDITOR' as const },
      { ...admin, scopes: ['WRITE' as const] },
    ]) {
      expect((await newsroom.ask(query, {}, actor)).problems).toEqual(['FORBIDDEN']);
    }
  });

  it('holds no name and no address', async () => {
    const stored = JSON.stringify(await newsroom.database.reader.find(AuditEntryEntity));
    expect(stored).not.toMatch(/noor|bakker|example\.org|laptop/i);
  });
});

describe('the audit trail of many years', () => {
  const isPostgres = engineUnderTest() === 'postgres';
  beforeAll(() =>
    newsroom.features.get(UnitOfWork).transaction(async (tx) => {
      await tx.query(
        `INSERT INTO audit_entries (id, at, actor_id, action, subject_kind, subject_id, details, hash)
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
         SELECT '00000000-' || i, '2001-01-01T00:00:00.000Z', '${admin.id}', 'SIGNED_IN', 'USER', CAST(i % 100 AS varchar), '{}', '' FROM n`,
      );
      if (isPostgres) await tx.query('ANALYZE audit_entries');
    }),
  );

  it.each(['', 'actor_id = ? AND', 'subject_id = ? AND', 'action = ? AND'])(
    'is read by an index in its order, where %s',
    async (term) => {
      const asked = `SELECT id FROM audit_entries WHERE ${term} id < ? ORDER BY id DESC LIMIT 21`;
      let place = 0;
      const sql = isPostgres ? asked.replace(/\?/g, () => `$${(place += 1)}`) : asked;
      const plan = (await planOf(newsroom, sql)).join('\n');
      expect(plan).toMatch(isPostgres ? /Index .*Scan/ : /SEARCH audit_entries USING/);
      expect(plan).not.toMatch(/TEMP B-TREE|Sort/);
    },
  );
});
