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
        'Sanne Vos <sanne@example.org> now has the role EDITOR. Create a token for them with: kopij token create --user sanne@example.org --name NAME\n',
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
      /^Another user already has this e-mail address\..*\n$/,
    ],
    ['what is no address', 'nobody', /^This is not an e-mail address\..*\n$/],
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
      'Sanne Vos <weg@example.org> is deactivated. All their tokens are revoked.\n',
    ]);
    expect((await newsroom.run('user', 'list')).output).toMatch(
      /^weg@example\.org +EDITOR +NEWSROOM +deactivated 20.*Sanne Vos$/m,
    );
    expect((await newsroom.run('token', 'list', '--user', 'weg@example.org')).output).toMatch(
      / revoked 20.* laptop$/m,
    );
  });

  it('lets somebody back in, without their former tokens', async () => {
    const { output } = await newsroom.run('user', 'reactivate', 'weg@example.org');
    expect(output).toMatch(
      /^Sanne Vos <weg@example\.org> is active again, with the role EDITOR\. Create a token for them with: /,
    );
    expect((await newsroom.run('user', 'list')).output).toMatch(
      /^weg@example\.org +EDITOR +NEWSROOM +active +Sanne Vos$/m,
    );
    expect((await newsroom.run('token', 'list', '--user', 'weg@example.org')).output).toMatch(/ revoked 20/);
  });

  it('invites and resets with a link, and signs out whoever it is told to', async () => {
    const link = (page: string) =>
      new RegExp(String.raw`^http://127\.0\.0\.1:\d+/${page}#[0-9a-f]{32}\.[\w-]{43}\n$`);
    const who = ['--name', 'Noor Bakker', '--email', 'noor@example.org', '--role', 'EDITOR'];
    const invited = await newsroom.run('user', 'invite', ...who);
    expect(invited).toMatchObject({ code: 0, output: expect.stringMatching(link('welcome')) as string });
    const reset = await newsroom.run('user', 'reset', 'noor@example.org');
    expect(reset).toMatchObject({ code: 0, output: expect.stringMatching(link('reset')) as string });
    expect(reset.errors).toContain('Give this link to Noor Bakker <noor@example.org>, and to nobody else.');

    expect(await newsroom.run('user', 'sign-out', 'NOOR@example.org')).toMatchObject({
      code: 0,
      output: 'Noor Bakker <noor@example.org> is signed out everywhere. Their tokens keep working.\n',
    });
    for (const unclear of [[], ['noor@example.org', '--everybody']]) {
      const { code, errors } = await newsroom.run('user', 'sign-out', ...unclear);
      expect([code, errors]).toEqual([
        1,
        'Say whom to sign out: either an e-mail address, or --everybody.\n',
      ]);
    }
    expect(await newsroom.run('user', 'sign-out', '--everybody')).toMatchObject({
      code: 0,
      output: 'Everybody is signed out. All tokens keep working.\n',
    });
    expect((await newsroom.run('audit', 'list', '--limit', '1')).output).toContain(
      'Sessions of everybody ended.',
    );
  });

  it('revokes tokens with the sessions of somebody, or of everybody, where it is told to', async () => {
    const users = { wad: 'wad@example.org', meer: 'meer@example.org' };
    for (const email of Object.values(users)) {
      await create(email);
      await newsroom.run('token', 'create', '--user', email, '--name', 'laptop');
    }
    const isRevoked = async (email: string): Promise<boolean> =>
      (await newsroom.run('token', 'list', '--user', email)).output.includes(' revoked 20');
    expect(await newsroom.run('user', 'sign-out', users.wad, '--tokens')).toMatchObject({
      code: 0,
      output: 'Sanne Vos <wad@example.org> is signed out everywhere. All their tokens are revoked.\n',
    });
    expect([await isRevoked(users.wad), await isRevoked(users.meer)]).toEqual([true, false]);
    expect((await newsroom.run('audit', 'list', '--limit', '3')).output).toMatch(/oken.*revoked/);
    expect(await newsroom.run('user', 'sign-out', '--everybody', '--tokens')).toMatchObject({
      code: 0,
      output: 'Everybody is signed out. All tokens are revoked.\n',
    });
    expect(await isRevoked(users.meer)).toBe(true);
  });

  it('says that a link is mailed, to whom and for how long, where mail goes out, and prints none', async () => {
    const mailing = await testNewsroom({
      KOPIJ_SMTP_URL: 'smtp://127.0.0.1:1',
      KOPIJ_MAIL_FROM: 'kopij@newsroom.example',
      KOPIJ_PUBLIC_URL: 'https://kopij.newsroom.example',
    });
    try {
      const who = ['--name', 'Noor Bakker', '--email', 'noor@example.org', '--role', 'EDITOR'];
      const mailed = (until: string): string =>
        `A server mails a link to Noor Bakker <noor@example.org>. It works once, ${until} of being sent. To get a link yourself, put KOPIJ_SMTP_URL= in front of the command.\n`;
      expect(await mailing.run('user', 'invite', ...who)).toEqual({
        ...{ code: 0, errors: '' },
        output: mailed('within three days'),
      });
      expect(await mailing.run('user', 'reset', 'noor@example.org')).toEqual({
        ...{ code: 0, errors: '' },
        output: mailed('within an hour'),
      });
      expect(await mailing.rows('SELECT 1 FROM one_time_links')).toEqual([]);
    } finally {
      await mailing.close();
    }
  });

  it('renames somebody and moves their address', async () => {
    await create('oud@example.org');
    const change = ['--name', 'Sanne de Vos', '--email', 'nieuw@example.org'];
    expect(await newsroom.run('user', 'update', 'oud@example.org', ...change)).toEqual({
      code: 0,
      output: 'Now Sanne de Vos <nieuw@example.org>; was Sanne Vos <oud@example.org>.\n',
      errors: '',
    });
    expect(await newsroom.run('user', 'update', 'nieuw@example.org')).toMatchObject({
      code: 1,
      errors: 'There is nothing to change. Give --name, --email or --language.\n',
    });
  });

  it('gives another role, and keeps the last admin', async () => {
    expect((await newsroom.run('user', 'role', 'joris@example.org', 'ADMIN')).output).toBe(
      'Joris Bak <joris@example.org> now has the role ADMIN.\n',
    );
    for (const command of [
      ['role', 'joris@example.org', 'EDITOR'],
      ['deactivate', 'joris@example.org'],
    ]) {
      expect(await newsroom.run('user', ...command)).toMatchObject({
        code: 1,
        errors: expect.stringMatching(/^This is the last active admin\./) as string,
      });
    }
  });

  it('knows nobody by an unknown address', async () => {
    expect(await newsroom.run('user', 'deactivate', 'niemand@example.org')).toEqual({
      code: 1,
      output: '',
      errors: 'No user has the e-mail address niemand@example.org. "kopij user list" shows all users.\n',
    });
  });

  it('keeps its own user', async () => {
    const { code, errors } = await newsroom.run('user', 'deactivate', 'command-line@kopij.invalid');
    expect([code, errors]).toEqual([1, expect.stringMatching(/^The command line’s own user is built in/)]);
  });
});
