import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPage } from '@kopij/testing';
import { testNewsroom, type Ran, type TestNewsroom } from '../testing/test-newsroom.js';

describe('kopij import page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-pages-'));
  const file = join(folder, 'page.txt');
  let newsroom: TestNewsroom;

  beforeAll(async () => {
    writeFileSync(file, aPage);
    newsroom = await testNewsroom();
    for (const [name, role] of [
      ['Joris', 'REPORTER'],
      ['Sanne', 'EDITOR'],
    ] as const) {
      const email = `${name.toLowerCase()}@example.org`;
      await newsroom.run('user', 'create', '--name', name, '--email', email, '--role', role);
    }
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await newsroom.close();
  });

  const importFile = (...options: string[]): Promise<Ran> =>
    newsroom.run('import', 'page', file, '--section', 'Noorden', ...options);
  const manuscripts = (): Promise<unknown[]> => newsroom.rows('SELECT id FROM manuscripts');

  it.each([
    [
      'an instant it does not understand',
      ['--now', 'yesterday'],
      /^--now "yesterday" is not valid: write a date and time with a UTC offset, such as .*\n$/,
    ],
    ['an instant without offset', ['--now', '2026-01-01T12:00'], /^--now "2026-01-01T12:00" is not valid/],
    [
      'an instant that has not come',
      ['--now', '2999-01-01T12:00Z'],
      /^--now 2999-01-01T12:00Z is in the future: it is now 20.*\n$/,
    ],
    [
      'somebody who does not exist',
      ['--as', 'x@example.org'],
      /^No user has the e-mail address x@example\.org\./,
    ],
    [
      'a publisher without publication',
      ['--publish-as', 'sanne@example.org'],
      /^--publish-as can only be used with --publish\.\n$/,
    ],
    [
      'a publisher who may not publish',
      ['--publish', '--as', 'joris@example.org'],
      /^Joris is REPORTER and may not publish\. Name an editor with --publish-as, or leave out --publish\.\n$/,
    ],
  ])('refuses %s before anything is written', async (_, options, errors) => {
    expect(await importFile(...options)).toEqual({
      code: 1,
      output: '',
      errors: expect.stringMatching(errors) as string,
    });
    expect(await manuscripts()).toEqual([]);
    expect(await newsroom.rows('SELECT id FROM sections')).toEqual([]);
  });

  it('names every fault of a malformed page by file and line', async () => {
    const bad = join(folder, 'bad.txt');
    writeFileSync(bad, `${aPage}\n3 uur geleden\nOSLO (ANP) - Nog een.`);
    const ran = await newsroom.run('import', 'page', bad, '--section', 'Noorden', '--publish');
    expect(ran.code).toBe(1);
    expect(ran.output).toBe('');
    expect(ran.errors.trim().split('\n')).toEqual([
      expect.stringMatching(`^${bad}:11: "3 uur geleden" has no item above it\\.`),
      expect.stringMatching(`^${bad}:12: The item that starts here has no age`),
    ]);
    expect(await newsroom.rows('SELECT id FROM sections')).toEqual([]);
  });

  it('says what became of each story, under the address readers find it by', async () => {
    const ran = await importFile('--publish', '--now', '2026-03-02T09:00+01:00');
    expect(ran).toEqual({
      code: 0,
      errors: '',
      output: `Created the section Noorden, which did not exist.
published  Veerdienst over de fjord hervat (veerdienst-over-de-fjord-hervat)
published  In de haven van Riga is een zeldzame zeekaart opgedoken (in-de-haven-van-riga-is-een-zeldzame-zeekaart-opgedoken)
published  De kabel tussen Estland en Finland is hersteld (de-kabel-tussen-estland-en-finland-is-hersteld)
published  Het vismuseum heropent met een tentoonstelling over kabeljauw (het-vismuseum-heropent-met-een-tentoonstelling-over-kabeljauw)
Noorden: 4 published.
Headlines generated from the lead, which an editor should replace: 3.
`,
    });
    expect((await importFile('--publish')).output).toContain('\nNoorden: 4 unchanged.\n');
  });

  it('reads standard input, and writes for one and publishes for another', async () => {
    const text = aPage.replaceAll('OSLO', 'BODØ');
    const ran = await newsroom.runWith(
      text,
      'import',
      'page',
      '-',
      '--section',
      'noorden',
      '--publish',
      '--as',
      'joris@example.org',
      '--publish-as',
      'sanne@example.org',
    );
    expect(ran.output).toContain(
      'published  Veerdienst over de fjord hervat (veerdienst-over-de-fjord-hervat-2)\n',
    );
    const people = await newsroom.rows(
      `SELECT DISTINCT u.name, h.action FROM history_entries h JOIN users u ON u.id = h.actor_id WHERE u.name <> 'Command line' ORDER BY h.action`,
    );
    expect(people).toEqual([
      { name: 'Sanne', action: 'approve' },
      { name: 'Joris', action: 'create' },
      { name: 'Sanne', action: 'publish' },
      { name: 'Joris', action: 'submit' },
    ]);
  });

  it('says where it leaves alone what readers do not see', async () => {
    const text = aPage.replaceAll('OSLO', 'NARVIK').replace('hervat', 'gestaakt');
    const args = ['import', 'page', '-', '--section', 'noorden'];
    await newsroom.runWith(text, ...args);
    expect((await newsroom.runWith(text, ...args)).output).toMatch(
      /^unchanged {2}Veerdienst .* gestaakt \[DRAFT\]$/m,
    );
  });

  it('ends with 1 when a story was refused, and says why behind it', async () => {
    const text = aPage.replaceAll('ANP/RTR', 'XYZZY').replace('OSLO', 'BERLIJN');
    const ran = await newsroom.runWith(text, 'import', 'page', '-', '--section', 'noorden', '--publish');
    expect(ran.code).toBe(1);
    expect(ran.output).toMatch(/^refused {4}Veerdienst over de fjord hervat: .*XYZZY/m);
    expect(ran.output).toContain('\nNoorden: 3 unchanged, 1 refused.\n');
    expect(ran.errors).toBe('1 of 4 stories were refused: see above.\n');
  });

  const inFolder = (name: string, content?: string | Uint8Array): string => {
    const path = join(folder, name);
    if (content === undefined) mkdirSync(path);
    else writeFileSync(path, content);
    return path;
  };
  it.each([
    ['that is missing', () => join(folder, 'nowhere.txt'), ': there is no such file.\n'],
    ['that is a folder', () => inFolder('folder'), ': is a folder, not a file.\n'],
    [
      'that is not UTF-8',
      () => inFolder('latin.txt', Buffer.from('BEL\xc9M', 'latin1')),
      ' is not valid UTF-8. Save it as UTF-8.\n',
    ],
    [
      'that is too large',
      () => inFolder('large.txt', 'x'.repeat(1024 * 1024 + 1)),
      ' is larger than 1 MiB.\n',
    ],
  ])('says in one line that it cannot read a file %s', async (_, makePath, reason) => {
    const path = makePath();
    expect(await newsroom.run('import', 'page', path, '--section', 'Noorden')).toEqual({
      code: 1,
      output: '',
      errors: `${path}${reason}`,
    });
  });

  it('reads a page of exactly 1 MiB', async () => {
    const lines = 'Kop\nOSLO (ANP) - Zin.\n';
    const path = inFolder('full.txt', `${lines}${'\n'.repeat(1024 * 1024 - lines.length)}`);
    expect((await newsroom.run('import', 'page', path, '--section', 'Noorden')).output).toContain(
      'drafted    Kop\n',
    );
  });
});
