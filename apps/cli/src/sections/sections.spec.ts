import { createEmptyDatabase } from '@kopij/testing';
import { testNewsroom, type TestNewsroom } from '../testing/test-newsroom.js';
import { testTerminal } from '../testing/test-terminal.js';

describe('kopij section', () => {
  let newsroom: TestNewsroom;

  beforeAll(async () => {
    newsroom = await testNewsroom({ KOPIJ_SECRET_KEYS: Buffer.alloc(32, 7).toString('base64') });
    await newsroom.run('section', 'create', '--name', 'Buitenland', '--four-eyes');
  });
  afterAll(() => newsroom.close());

  it('makes a section whose copy must be approved, with a slug made of its name', async () => {
    expect(await newsroom.run('section', 'create', '--name', 'Média & Cultuur')).toEqual({
      code: 0,
      output: 'Created the section Média & Cultuur (media-cultuur).\n',
      errors: '',
    });
    expect((await newsroom.run('section', 'list')).output).toMatch(
      /^media-cultuur +review +- +open +Média & Cultuur$/m,
    );
  });

  it('makes a part of another, without review', async () => {
    const { output } = await newsroom.run(
      ...['section', 'create', '--name', 'Europa', '--slug', 'eu', '--parent', 'buitenland', '--no-review'],
    );
    expect(output).toBe('Created the section Europa (buitenland/eu).\n');
    expect((await newsroom.run('section', 'list')).output).toMatch(
      /^buitenland +four eyes +- +open +Buitenland\nbuitenland\/eu +no review +- +open +Europa$/m,
    );
  });

  it('makes one that demands a second factor', async () => {
    await newsroom.run('section', 'create', '--name', 'Onderzoek', '--second-factor');
    expect((await newsroom.run('section', 'list')).output).toMatch(
      /^onderzoek +review +demanded +open +Onderzoek$/m,
    );
  });

  it.each([
    [
      'a slug that is taken',
      ['--name', 'Buitenland'],
      'The slug “buitenland” belongs, or once belonged, to the section Buitenland. Choose another.\n',
    ],
    [
      'what is no slug',
      ['--name', 'Sport', '--slug', 'Sport!'],
      'A slug consists of at most 80 lower-case letters and digits, with single hyphens between them.\n',
    ],
    [
      'an unknown parent',
      ['--name', 'Sport', '--parent', 'nergens'],
      'There is no parent section "nergens". "kopij section list" shows them all.\n',
    ],
    [
      'a say about who may review where nobody needs to',
      ['--name', 'Sport', '--no-review', '--four-eyes'],
      '--four-eyes and --no-review cannot be used together.\n',
    ],
  ])('refuses %s', async (_, options, errors) => {
    expect(await newsroom.run('section', 'create', ...options)).toEqual({ code: 1, output: '', errors });
  });
});

describe('kopij agency list', () => {
  it('prints every way an agency is written', async () => {
    const newsroom = await testNewsroom();
    await newsroom.run('migrate');
    const { code, output } = await newsroom.run('agency', 'list');
    await newsroom.close();
    expect(code).toBe(0);
    expect(output).toMatch(/^CODE +STATUS +NAME +ALSO WRITTEN\n/);
    expect(output).toMatch(/^RTR +active +Reuters +.*\bRTRS\b/m);
  });
});

describe('kopij migrate', () => {
  it('says what it ran, and that nothing was left to run', async () => {
    const empty = await createEmptyDatabase();
    const terminal = testTerminal({ DATABASE_URL: empty.url });
    const first = await terminal.run('migrate');
    const second = await terminal.run('migrate');
    await empty.drop();
    expect(first.output).toMatch(/^(Ran \w+\.\n)+The database is up to date\.\n$/);
    expect(second).toEqual({ code: 0, output: 'The database was up to date.\n', errors: '' });
  });
});
