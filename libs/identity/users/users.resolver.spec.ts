import { roles, type Actor, type Role } from '@kopij/editorial';
import { openSchema, type OpenSchema } from '@kopij/testing';
import { Authenticate, commandLineUserId, CreateToken, IdentityModule, UserDirectory } from '../index.js';

const commandLine: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

const createUser = `mutation ($input: CreateUserInput!) {
  createUser(input: $input) { user { id name role email isActive } userErrors { __typename code message field } }
}`;

describe('users in the schema', () => {
  let schema: OpenSchema;
  const people = {} as Record<Role, Actor>;
  beforeAll(async () => {
    schema = await openSchema({ imports: [IdentityModule] });
    for (const role of roles) {
      const input = { name: `Een ${role}`, email: `${role}@example.org`, role };
      const { data } = await schema.ask(createUser, { input }, commandLine);
      const { id, name } = (data as { createUser: { user: Actor } }).createUser.user;
      people[role] = { id, name, role };
    }
  });
  afterAll(() => schema.close());

  it('are made by admins', async () => {
    const input = { name: 'Sanne', email: 'sanne@example.org', role: 'EDITOR' };
    expect(await schema.ask(createUser, { input }, people.ADMIN)).toMatchObject({
      errors: [],
      data: {
        createUser: {
          user: { name: 'Sanne', role: 'EDITOR', email: 'sanne@example.org', isActive: true },
          userErrors: [],
        },
      },
    });
  });

  it('are refused in the words of the caller', async () => {
    const input = { name: 'Sanne', email: 'EDITOR@example.org', role: 'EDITOR' };
    expect((await schema.ask(createUser, { input }, people.ADMIN)).data).toEqual({
      createUser: {
        user: null,
        userErrors: [
          {
            __typename: 'RefusedInput',
            code: 'EMAIL_TAKEN',
            message: 'Een andere gebruiker heeft dit e-mailadres al.',
            field: ['email'],
          },
        ],
      },
    });
  });

  it('see themselves, and readers see nobody', async () => {
    const query = '{ me { id name role email isActive tokens { id } } }';
    expect((await schema.ask(query)).data).toEqual({ me: null });
    expect((await schema.ask(query, {}, people.REPORTER)).data).toEqual({
      me: { ...people.REPORTER, email: 'reporter@example.org', isActive: true, tokens: [] },
    });
  });

  it('are listed to editors without what is private, and to admins with it', async () => {
    const query = '{ users { name email tokens { id } } }';
    expect((await schema.ask(query)).problems).toEqual(['UNAUTHENTICATED']);
    expect((await schema.ask(query, {}, people.REPORTER)).problems).toEqual(['FORBIDDEN']);
    const own = { name: 'Een EDITOR', email: 'editor@example.org', tokens: [] };
    const { data } = await schema.ask(query, {}, people.EDITOR);
    expect(data?.['users']).toEqual([
      { name: 'Een ADMIN', email: null, tokens: null },
      own,
      { name: 'Een REPORTER', email: null, tokens: null },
      { name: 'Sanne', email: null, tokens: null },
    ]);
    const asAdmin = await schema.ask(query, {}, people.ADMIN);
    expect(asAdmin.data?.['users']).toContainEqual(own);
  });

  it('who may be assigned to are listed to reporters, without what is private', async () => {
    const query = '{ assignableUsers { name role email } }';
    expect((await schema.ask(query)).problems).toEqual(['UNAUTHENTICATED']);
    expect((await schema.ask(query, {}, people.REPORTER)).data?.['assignableUsers']).toEqual([
      { name: 'Een ADMIN', role: 'ADMIN', email: null },
      { name: 'Een EDITOR', role: 'EDITOR', email: null },
      { name: 'Een REPORTER', role: 'REPORTER', email: 'reporter@example.org' },
      { name: 'Sanne', role: 'EDITOR', email: null },
    ]);
  });

  it('see none but themselves to assign to, where their reach is their own copy', async () => {
    const asked = '{ assignableUsers { name } users { name } }';
    const freelancer: Actor = { ...people.REPORTER, reach: 'OWN' };
    expect((await schema.ask('{ assignableUsers { name } }', {}, freelancer)).data).toEqual({
      assignableUsers: [{ name: 'Een REPORTER' }],
    });
    expect((await schema.ask(asked, {}, { ...people.EDITOR, reach: 'OWN' })).problems).toEqual(['FORBIDDEN']);
  });

  it('keep their last admin, in words', async () => {
    const source = `mutation { changeUserRole(input: { userId: "${people.ADMIN.id}", role: EDITOR }) {
      user { id } userErrors { code message field }
    } }`;
    expect((await schema.ask(source, {}, people.ADMIN)).data).toEqual({
      changeUserRole: {
        user: null,
        userErrors: [
          {
            code: 'LAST_ADMIN',
            message: 'Dit is de laatste actieve beheerder. Maak eerst iemand anders beheerder.',
            field: ['userId'],
          },
        ],
      },
    });
  });

  it('get another role, and are shut out, by admins', async () => {
    const user = await schema.features.get(UserDirectory).byEmail('sanne@example.org');
    const change = `mutation ($id: ID!) {
      changeUserRole(input: { userId: $id, role: REPORTER }) { user { role } userErrors { code } }
      deactivateUser(input: { userId: $id }) { user { isActive } userErrors { code } }
    }`;
    const comeBack = `mutation ($id: ID!) {
      reactivateUser(input: { userId: $id }) { user { isActive role } userErrors { code } }
      updateUser(input: { userId: $id, name: "Sanne de Vos" }) { user { name email } userErrors { code } }
    }`;
    expect((await schema.ask(change, { id: user?.id }, people.ADMIN)).data).toEqual({
      changeUserRole: { user: { role: 'REPORTER' }, userErrors: [] },
      deactivateUser: { user: { isActive: false }, userErrors: [] },
    });
    const everybody = '{ users(includeDeactivated: true) { name isActive } }';
    expect((await schema.ask(everybody, {}, people.EDITOR)).problems).toEqual(['FORBIDDEN']);
    const { data } = await schema.ask(everybody, {}, people.ADMIN);
    expect(data?.['users']).toContainEqual({ name: 'Sanne', isActive: false });
    expect((await schema.ask(comeBack, { id: user?.id }, people.ADMIN)).data).toEqual({
      reactivateUser: { user: { isActive: true, role: 'REPORTER' }, userErrors: [] },
      updateUser: { user: { name: 'Sanne de Vos', email: 'sanne@example.org' }, userErrors: [] },
    });
    expect((await schema.ask(change, { id: commandLineUserId }, people.ADMIN)).data).toEqual({
      changeUserRole: { user: null, userErrors: [{ code: 'USER_UNKNOWN' }] },
      deactivateUser: { user: null, userErrors: [{ code: 'USER_UNKNOWN' }] },
    });
  });

  it('see and revoke their own tokens', async () => {
    const { REPORTER: owner, EDITOR: stranger } = people;
    const command = { userId: owner.id, name: 'laptop', expiresAt: null };
    const made = await schema.features.get(CreateToken).execute(commandLine, command);
    if ('refusals' in made) throw new Error(JSON.stringify(made));
    const revoke = `mutation { revokeToken(input: { tokenId: "${made.accessToken.id}" }) {
      accessToken { name expiresAt revokedAt } userErrors { code }
    } }`;
    const tokens = { name: 'laptop', createdAt: '2026-03-02T09:00:00.000Z', revokedAt: null };
    expect((await schema.ask('{ me { tokens { name createdAt revokedAt } } }', {}, owner)).data).toEqual({
      me: { tokens: [tokens] },
    });
    expect((await schema.ask(revoke, {}, stranger)).problems).toEqual(['NOT_FOUND']);
    expect((await schema.ask(revoke, {}, owner)).data).toEqual({
      revokeToken: {
        accessToken: { name: 'laptop', expiresAt: null, revokedAt: '2026-03-02T09:00:00.000Z' },
        userErrors: [],
      },
    });
  });

  it('make tokens of their own, with a secret that is shown once', async () => {
    const { EDITOR: owner } = people;
    const source = `mutation ($input: CreateTokenInput!) { createToken(input: $input) {
      accessToken { id name scopes expiresAt } secret userErrors { code message field }
    } }`;
    const input = { name: 'import', scopes: ['WRITE', 'READ_DRAFTS', 'WRITE'] };
    const { data } = await schema.ask(source, { input }, owner);
    expect(data).toEqual({
      createToken: {
        accessToken: {
          id: expect.any(String) as string,
          name: 'import',
          scopes: ['READ_DRAFTS', 'WRITE'],
          expiresAt: '2026-05-31T09:00:00.000Z',
        },
        secret: expect.stringMatching(/^kopij_[0-9a-f]{32}_[\w-]{43}$/) as string,
        userErrors: [],
      },
    });
    const { secret } = (data as { createToken: { secret: string } }).createToken;
    expect(await schema.features.get(Authenticate).execute(`Bearer ${secret}`)).toEqual({
      ...owner,
      scopes: ['READ_DRAFTS', 'WRITE'],
    });
    const refused = await schema.ask(source, { input: { ...input, scopes: [], expiresAt: null } }, owner);
    expect(refused.data).toEqual({
      createToken: {
        accessToken: null,
        secret: null,
        userErrors: [
          {
            code: 'INVALID_INPUT',
            message: 'Zonder scopes mag dit token niets. Geef ten minste één scope op.',
            field: ['scopes'],
          },
        ],
      },
    });
    expect((await schema.ask(source, { input }, { ...owner, scopes: ['MANAGE'] })).data).toMatchObject({
      createToken: { secret: null, userErrors: [{ code: 'SCOPE_MISSING', field: ['scopes'] }] },
    });
    const theirs = { ...input, userId: people.REPORTER.id };
    for (const [asked, actor] of [
      [input, { ...owner, scopes: ['WRITE'] }],
      [theirs, owner],
    ] as [object, Actor][]) {
      expect((await schema.ask(source, { input: asked }, actor)).problems).toEqual(['FORBIDDEN']);
    }
  });

  it('do not show their tokens to a token that does not manage', async () => {
    const query = '{ me { name tokens { id } } }';
    const limited: Actor = { ...people.EDITOR, scopes: ['READ_DRAFTS'] };
    expect(await schema.ask(query, {}, limited)).toMatchObject({
      errors: [],
      data: { me: { name: 'Een EDITOR', tokens: null } },
    });
  });

  it.each([
    ['createUser', '{ name: "x", email: "x@example.org", role: ADMIN }'],
    ['changeUserRole', '{ userId: "x", role: ADMIN }'],
    ['deactivateUser', '{ userId: "x" }'],
    ['reactivateUser', '{ userId: "x" }'],
    ['updateUser', '{ userId: "x", name: "x" }'],
  ])('are not managed with %s by anybody but admins', async (mutation, input) => {
    const source = `mutation { ${mutation}(input: ${input}) { userErrors { code } } }`;
    expect((await schema.ask(source)).problems).toEqual(['UNAUTHENTICATED']);
    for (const role of ['REPORTER', 'EDITOR'] as const) {
      expect((await schema.ask(source, {}, people[role])).problems).toEqual(['FORBIDDEN']);
    }
  });

  it('have tokens that readers can neither make nor revoke', async () => {
    for (const field of [
      'revokeToken(input: { tokenId: "x" })',
      'createToken(input: { name: "x", scopes: [WRITE] })',
    ]) {
      const source = `mutation { ${field} { userErrors { code } } }`;
      expect((await schema.ask(source)).problems).toEqual(['UNAUTHENTICATED']);
    }
  });
});
