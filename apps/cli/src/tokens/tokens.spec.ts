import { testNewsroom, type TestNewsroom } from '../testing/test-newsroom.js';

describe('kopij token', () => {
  let newsroom: TestNewsroom;

  beforeAll(async () => {
    newsroom = await testNewsroom();
    for (const [name, email] of [
      ['Sanne', 'sanne@example.org'],
      ['Joris', 'joris@example.org'],
    ] as const) {
      await newsroom.run('user', 'create', '--name', name, '--email', email, '--role', 'EDITOR');
    }
  });
  afterAll(() => newsroom.close());

  const create = (...more: string[]) =>
    newsroom.run('token', 'create', '--user', 'sanne@example.org', '--name', 'laptop', ...more);

  it('prints the token and nothing else, so that it can be piped to where it is kept', async () => {
    const { code, output, errors } = await create();
    expect(code).toBe(0);
    expect(output).toMatch(/^kopij_[0-9a-f]{32}_[\w-]{43}\n$/);
    expect(errors).toMatch(/^A token for Sanne <sanne@example\.org>, role EDITOR; it expires at 20/);
    expect(errors).not.toContain(output.trim().slice(-43));
  });

  it('stores no token', async () => {
    const { output } = await create();
    const rows = JSON.stringify(await newsroom.rows('SELECT * FROM access_tokens'));
    expect(rows).not.toContain(output.trim().slice(-43));
  });

  it('is limited to scopes, and listed with them', async () => {
    const { errors } = await create('--scopes', 'WRITE', 'READ_DRAFTS');
    expect(errors).toContain('It is limited to READ_DRAFTS, WRITE.\n');
    const { output } = await newsroom.run('token', 'list');
    expect(output).toMatch(/ READ_DRAFTS WRITE +laptop$/m);
    expect(output).toMatch(/ all +laptop$/m);
    expect((await create('--scopes', 'EVERYTHING')).errors).toContain("'EVERYTHING' is invalid");
  });

  it.each([
    ['90 days from now unless told otherwise', [], 90],
    ['so many days from now', ['--expires', '7d'], 7],
  ])('expires %s', async (_, options, days) => {
    const { errors } = await create(...options);
    const expiresAt = Date.parse(/expires at (\S+)\./.exec(errors)?.[1] ?? '');
    expect(Math.round((expiresAt - Date.now()) / 86_400_000)).toBe(days);
  });

  it('never expires when that is asked for', async () => {
    expect((await create('--expires', 'never')).errors).toContain('it never expires');
  });

  it.each([
    ['that it does not understand', 'soon', /^--expires "soon" is not valid: write 90d, .*\n$/],
    ['that is over already', '2020-01-01', /^This is in the past\..*\n$/],
  ])('refuses an expiry %s', async (_, expires, errors) => {
    expect(await create('--expires', expires)).toEqual({
      code: 1,
      output: '',
      errors: expect.stringMatching(errors) as string,
    });
  });

  it('lists everybody’s tokens, or somebody’s', async () => {
    await newsroom.run('token', 'create', '--user', 'joris@example.org', '--name', 'phone');
    const everybody = (await newsroom.run('token', 'list')).output;
    expect(everybody).toMatch(/ joris@example\.org +expires 20\S+ +all +phone$/m);
    expect(everybody).toMatch(/ sanne@example\.org .* laptop$/m);
    const theirs = (await newsroom.run('token', 'list', '--user', 'joris@example.org')).output;
    expect(theirs).not.toContain('sanne@example.org');
  });

  it('makes a token worthless, by the id it is listed with', async () => {
    const { errors } = await create('--expires', '1d');
    const id = /kopij token revoke (\S+)\n/.exec(errors)?.[1] ?? '';
    expect((await newsroom.run('token', 'revoke', id)).output).toMatch(
      /^The token "laptop" was revoked at 20/,
    );
    expect((await newsroom.run('token', 'list')).output).toMatch(new RegExp(`^${id} .* revoked 20`, 'm'));
  });

  it('revokes nothing by an unknown id', async () => {
    expect(await newsroom.run('token', 'revoke', 'nonsense')).toEqual({
      code: 1,
      output: '',
      errors: 'There is no such token.\n',
    });
  });
});
