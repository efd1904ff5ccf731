import { testTerminal } from './testing/test-terminal.js';

const terminal = testTerminal({ DATABASE_URL: 'nonsense' });

describe('the kopij command', () => {
  it('shows every command it has', async () => {
    const { code, output } = await terminal.run('--help');
    expect(code).toBe(0);
    for (const name of [
      'import',
      'show',
      'attribution',
      'wire',
      'user',
      'token',
      'section',
      'agency',
      'usage',
      'migrate',
      'demo',
    ]) {
      expect(output).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    }
  });

  it.each([
    ['import', 'page'],
    ['import', 'articles'],
    ['show'],
    ['attribution', 'parse'],
    ['wire', 'same-story'],
    ['user', 'create'],
    ['user', 'deactivate'],
    ['token', 'create'],
    ['token', 'revoke'],
    ['section', 'create'],
    ['usage'],
  ])('shows by example how to use %s %s', async (...args) => {
    const { code, output } = await terminal.run(...args, '--help');
    expect(code).toBe(0);
    expect(output).toContain(`Examples:\n  $ ${args[0] === 'attribution' ? '' : 'kopij '}`);
  });

  it.each([
    [['publish'], "error: unknown command 'publish'\n"],
    [
      ['import', 'page', 'x.txt', '--section', 'Sport', '--publsih'],
      "error: unknown option '--publsih'\n(Did you mean --publish?)\n",
    ],
    [['import', 'page', 'x.txt'], "error: required option '--section <name>' not specified\n"],
    [
      ['user', 'create', '--name', 'A', '--email', 'a@example.org', '--role', 'BOSS'],
      "error: option '--role <role>' argument 'BOSS' is invalid. Allowed choices are REPORTER, EDITOR, ADMIN.\n",
    ],
    [
      ['user', 'create', '--name', ' ', '--email', 'a@example.org', '--role', 'EDITOR'],
      "error: option '--name <name>' argument ' ' is invalid. It must have 1 to 120 characters, on one line.\n",
    ],
    [
      ['user', 'create', '--name', '\u3164', '--email', 'a@example.org', '--role', 'EDITOR'],
      "error: option '--name <name>' argument '\u3164' is invalid. It must have 1 to 120 characters, on one line.\n",
    ],
    [
      ['user', 'create', '--name', 'Jo\u202Esir', '--email', 'a@example.org', '--role', 'EDITOR'],
      "error: option '--name <name>' argument 'Jo\u202Esir' is invalid. This contains an invisible character that reverses the reading direction (U+202D or U+202E). Retype it.\n",
    ],
    [
      ['manuscript', 'unpublish', 'x', '--reason', 'Klopt\u202E niet'],
      "error: option '--reason <text>' argument 'Klopt\u202E niet' is invalid. This contains an invisible character that reverses the reading direction (U+202D or U+202E). Retype it.\n",
    ],
  ])('says what is wrong with %j', async (args, errors) => {
    expect(await terminal.run(...args)).toEqual({ code: 1, output: '', errors });
  });

  it('says everything that is wrong with the settings, a line each', async () => {
    const ran = await testTerminal({ DATABASE_URL: 'nonsense', PORT: '-1' }).run('user', 'list');
    expect(ran.code).toBe(1);
    expect(ran.errors.trim().split('\n')).toEqual([
      expect.stringMatching(/^DATABASE_URL must be /),
      expect.stringMatching(/^PORT must be /),
    ]);
  });

  it('says in one line that the database cannot be used', async () => {
    const ran = await testTerminal({ DATABASE_URL: 'sqlite:/dev/null/kopij.db' }).run('migrate');
    expect(ran.code).toBe(1);
    expect(ran.errors).toMatch(/^The database \/dev\/null\/kopij\.db cannot be written to .*\n$/);
  });
});
