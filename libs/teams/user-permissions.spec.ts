import type { Actor, Reach, Role } from '@kopij/editorial';
import { commandLineUserId, CreateUser, DeactivateUser, SetReach } from '@kopij/identity';
import { openSchema, type OpenSchema } from '@kopij/testing';
import { TeamsModule } from './index.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

const ofReporters = [
  'SCHEMA_INTROSPECT',
  'ACCOUNT_MANAGE',
  'MANUSCRIPT_READ',
  'MANUSCRIPT_WRITE',
  'WIRE_READ',
  'WIRE_MARK',
  'WIRE_SEND',
];
const ofEditors = [
  ...ofReporters,
  'WIRE_EMBARGOED',
  'WIRE_ARRANGE',
  'MANUSCRIPT_REVIEW',
  'MANUSCRIPT_PUBLISH',
  'MANUSCRIPT_SPIKE',
  'USER_LIST',
];

let newsroom: OpenSchema;
let hired = 0;
beforeAll(async () => {
  newsroom = await openSchema({ imports: [TeamsModule] });
  // One admin always has the whole newsroom.
  await hire('ADMIN');
});
afterAll(() => newsroom.close());

async function hire(role: Role, reach: Reach = 'NEWSROOM'): Promise<Actor> {
  hired += 1;
  const command = { name: `Iemand ${hired}`, email: `iemand${hired}@newsroom.example`, role };
  const made = await newsroom.features.get(CreateUser).execute(admin, command);
  if ('refusals' in made) throw new Error(JSON.stringify(made));
  const { id, name } = made.user;
  await newsroom.features.get(SetReach).execute(admin, { userId: id, reach });
  return { id, name, role, reach };
}

async function ownOf(actor: Actor): Promise<unknown> {
  const { data } = await newsroom.ask('{ me { permissions } }', {}, actor);
  return (data as { me: { permissions: unknown } }).me.permissions;
}

async function seenBy(actor: Actor, { id }: Actor): Promise<unknown> {
  const { data } = await newsroom.ask('{ users(includeDeactivated: true) { id permissions } }', {}, actor);
  return (data as { users: { id: string; permissions: unknown }[] }).users.find((user) => user.id === id)
    ?.permissions;
}

describe('what a user may do at all', () => {
  it('is what their role, their reach and the token they use allow', async () => {
    expect(await ownOf(await hire('REPORTER'))).toEqual(ofReporters);
    const editor = await hire('EDITOR');
    expect(await ownOf(editor)).toEqual(ofEditors);
    expect(await ownOf({ ...editor, scopes: ['WRITE'] })).toEqual([
      ...['SCHEMA_INTROSPECT', 'MANUSCRIPT_READ', 'MANUSCRIPT_WRITE', 'WIRE_MARK', 'WIRE_ARRANGE'],
    ]);
    expect(await ownOf(await hire('ADMIN', 'GRANTS'))).toEqual([
      ...ofEditors,
      'REVIEW_OVERRIDE',
      'SECTION_MANAGE',
    ]);
    expect(await ownOf(await hire('EDITOR', 'OWN'))).toEqual([
      ...['SCHEMA_INTROSPECT', 'ACCOUNT_MANAGE', 'MANUSCRIPT_READ', 'MANUSCRIPT_WRITE'],
    ]);
  });

  it('is seen by admins, of somebody else without the token that they use themselves', async () => {
    const [chief, editor, reporter] = [await hire('ADMIN'), await hire('EDITOR'), await hire('REPORTER')];
    expect(await seenBy({ ...chief, scopes: ['MANAGE'] }, editor)).toEqual(ofEditors);
    const asEditor = await newsroom.ask('{ users { id permissions } }', {}, editor);
    const { users } = asEditor.data as { users: { id: string; permissions: unknown }[] };
    expect(users).toContainEqual({ id: reporter.id, permissions: null });
    expect(users).toContainEqual({ id: editor.id, permissions: ofEditors });

    await newsroom.features.get(DeactivateUser).execute(admin, { userId: editor.id });
    expect(await seenBy(chief, editor)).toEqual([]);
  });
});
