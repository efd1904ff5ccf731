import { testNewsroom, type TestNewsroom } from '../testing/test-newsroom.js';

describe('kopij user', () => {
  let newsroom: TestNewsroom;

  beforeAll(async () => {
    newsroom = await testNewsroom();
    await newsroom.run(
      'user',
      'create',
      '--name',
      'Joris Bak',
      '--email',
      'Joris@example.org',
      '--role',
      'REPORTER',
    );
  });
  afterAll(() => newsroom.close());

  const create = (email: string) =>
    newsroom.run('user', 'create', '--name', 'Sanne Vos', '--email', email, '--role', 'EDITOR');

  it('lets somebody in, and says what they need next', async () => {
    expect(await create('sanne@example.org')).toEqual({
      code: 0,
      output:
        'Sanne Vos <sanne@example.org> is EDITOR now. Give them a token with: kopij token create --user sanne@example.org --name NAME\n',
      errors: '',
    });
    expect(await newsroom.rows(`SELECT name, role FROM users WHERE email = 'sanne@example.org'`)).toEqual([
      { name: 'Sanne Vos', role: 'EDITOR' },
    ]);
  });

  it.each([
    [
      'an address somebody has, in another case',
      'joris@EXAMPLE.org',
      /^Somebody has that e-mail address already\..*\n$/,
    ],
    ['what is no address', 'nobody', /^That is no e-mail address\..*\n$/],
  ])('refuses %s', async (_, email, errors) => {
    expect(await create(email)).toEqual({
      code: 1,
      output: '',
      errors: expect.stringMatching(errors) as string,
    });
  });

  it('shuts somebody out with all their tokens, and shows it', async () => {
    await create('weg@example.org');
    await newsroom.run('token', 'create', '--user', 'weg@example.org', '--name', 'laptop');
    const { code, output } = await newsroom.run('user', 'deactivate', 'WEG@example.org');
    expect([code, output]).toEqual([
      0,
      'Sanne Vos <weg@example.org> is deactivated; none of their tokens works any more.\n',
    ]);
    expect((await newsroom.run('user', 'list')).output).toMatch(
      /^weg@example\.org +EDITOR +deactivated 20.*Sanne Vos$/m,
    );
    expect((await newsroom.run('token', 'list', '--user', 'weg@example.org')).output).toMatch(
      / revoked 20.* laptop$/m,
    );
  });

  it('knows nobody by an unknown address', async () => {
    expect(await newsroom.run('user', 'deactivate', 'niemand@example.org')).toEqual({
      code: 1,
      output: '',
      errors:
        'Nobody here has the e-mail address niemand@example.org. "kopij user list" shows who there is.\n',
    });
  });

  it('keeps its own user', async () => {
    const { code, errors } = await newsroom.run('user', 'deactivate', 'command-line@kopij.invalid');
    expect([code, errors]).toEqual([1, expect.stringMatching(/^The user of the command line is built in/)]);
  });
});
