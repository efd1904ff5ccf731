import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testNewsroom, type TestNewsroom } from '../testing/test-newsroom.js';

const record = {
  n: 1,
  headline: 'Veerdienst hervat',
  slug: 'veerdienst-hervat-a1',
  dateline: 'OSLO/BERGEN',
  lead: 'De boot vaart weer.',
  body: ['De storm is voorbij.', 'De rij is weg.'],
  section: 'noorden',
  agencies: ['ANP', 'Reuters'],
  publishedAt: '2025-11-23T20:30:00.000Z',
};

describe('kopij import articles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-articles-'));
  let newsroom: TestNewsroom;

  beforeEach(async () => {
    newsroom = await testNewsroom();
  });
  afterEach(() => newsroom.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  function aFile(name: string, ...lines: (object | string)[]): string {
    const path = join(folder, name);
    writeFileSync(
      path,
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    );
    return path;
  }

  async function publishedText(): Promise<string> {
    const [row] = await newsroom.rows<{ plain_text: string }>('SELECT plain_text FROM live_articles');
    return JSON.parse(row?.plain_text ?? '') as string;
  }

  it('publishes what was published, when it was, and drafts what was not', async () => {
    const draft = { ...record, slug: 'concept', publishedAt: null, dateline: null };
    const path = aFile('two.ndjson', record, '', draft);
    expect(await newsroom.run('import', 'articles', path, '--publish')).toEqual({
      code: 0,
      output: `${path}: 1 published, 1 drafted.\n`,
      errors: '',
    });
    expect(await newsroom.rows('SELECT slug, lead, published_at FROM live_articles')).toEqual([
      {
        slug: 'veerdienst-hervat-a1',
        lead: '"OSLO/BERGEN (ANP/RTR) - De boot vaart weer."',
        published_at: '2025-11-23T20:30:00.000Z',
      },
    ]);
    expect(await publishedText()).toBe('De boot vaart weer.\n\nDe storm is voorbij.\n\nDe rij is weg.');
  });

  it('recognises an article by its slug, and changes nothing the second time', async () => {
    const path = aFile('one.ndjson', record);
    await newsroom.run('import', 'articles', path, '--publish');
    const changed = aFile('changed.ndjson', { ...record, headline: 'Iets anders' });
    expect((await newsroom.run('import', 'articles', changed, '--publish')).output).toBe(
      `${changed}: 1 unchanged.\n`,
    );
    expect(await newsroom.rows('SELECT headline, version FROM manuscripts')).toEqual([
      { headline: 'Veerdienst hervat', version: 4 },
    ]);
  });

  it.each([
    ['no JSON', '{"headline": ', 'is not a JSON object'],
    ['no object', '[1]', 'is not a JSON object'],
    [
      'a slug that is none',
      { ...record, slug: 'Veerdienst!' },
      'slug must be at most 80 lower-case letters and digits, with single hyphens between them',
    ],
    [
      'a headline of two lines',
      { ...record, headline: 'Een\ntwee' },
      'headline must be a single line of 1 to 300 characters',
    ],
    [
      'a headline that is shown in another order',
      { ...record, headline: 'Brug \u202Etchid' },
      /^headline must not contain an invisible character that reverses/,
    ],
    ['a section of nothing', { ...record, section: '\u3164' }, 'section must not be blank'],
    ['no text', { ...record, lead: undefined }, 'lead must be text of 1 to 50,000 characters'],
    [
      'bytes that are no text',
      { ...record, lead: 'De boot\0vaart' },
      'lead must be text of 1 to 50,000 characters',
    ],
    [
      'a body that is no list',
      { ...record, body: 'De boot.' },
      'body must be a list of at most 499 paragraphs',
    ],
    [
      'no instant',
      { ...record, slug: 'tweede', publishedAt: '2025-11-23' },
      'publishedAt must be a date and time with a UTC offset, in the years 0001 to 9999, such as 2026-11-23T20:30:00Z',
    ],
    [
      'the year 0',
      { ...record, slug: 'tweede', publishedAt: '0000-11-23T20:30:00Z' },
      /^publishedAt must be a date and time/,
    ],
    [
      'a different story under a slug of the same file',
      { ...record, headline: 'Een ander verhaal' },
      'slug veerdienst-hervat-a1 is already used by a different story on line 1 of this file',
    ],
    [
      'an empty place',
      { ...record, slug: 'tweede', dateline: 'OSLO/' },
      'dateline has an empty place: write OSLO, or OSLO/BERGEN, or null for no dateline',
    ],
    ['no place but a slash', { ...record, slug: 'tweede', dateline: '/' }, /^dateline has an empty place/],
    [
      'a headline without a letter or a digit',
      { ...record, slug: 'tweede', headline: '… !' },
      'headline must contain a letter or a digit',
    ],
    [
      'half of a character',
      JSON.stringify({ ...record, slug: 'tweede' }).replace('De storm', '\\ud83d De storm'),
      'body contains an unpaired surrogate (half a character)',
    ],
    ['an agency nobody knows', { ...record, slug: 'tweede', agencies: ['XYZZY'] }, /XYZZY/],
  ])('refuses a line with %s by its number, and takes the others', async (_, bad, reason) => {
    const path = aFile('bad.ndjson', record, bad, { ...record, slug: 'derde' });
    const { code, output, errors } = await newsroom.run('import', 'articles', path, '--publish');
    expect([code, output]).toEqual([1, `${path}: 2 published, 1 refused.\n`]);
    const [fault = '', summary] = errors.trim().split('\n');
    expect(fault.startsWith(`${path}:2: `)).toBe(true);
    expect(fault.slice(path.length + 4)).toEqual(
      typeof reason === 'string' ? reason : expect.stringMatching(reason),
    );
    expect(summary).toBe(`Some lines of ${path} were refused: see above.`);
  });

  it('refuses a line that is not UTF-8 by its number, and takes the others', async () => {
    const path = join(folder, 'latin1.ndjson');
    const other = JSON.stringify({ ...record, slug: 'tweede', headline: 'Café' });
    const lines = [JSON.stringify(record), other, JSON.stringify({ ...record, slug: 'derde' })];
    writeFileSync(path, lines.join('\n'), 'latin1');
    const { output, errors } = await newsroom.run('import', 'articles', path, '--publish');
    expect(output).toBe(`${path}: 2 published, 1 refused.\n`);
    expect(errors).toContain(`${path}:2: is not valid UTF-8: save the file as UTF-8\n`);
  });

  it('keeps what is still to come as a draft, and takes the same story twice for one', async () => {
    const path = aFile('later.ndjson', { ...record, publishedAt: '2999-11-23T20:30:00Z' }, record);
    const twice = aFile('twice.ndjson', record, record);
    expect((await newsroom.run('import', 'articles', twice)).output).toBe(
      `${twice}: 1 drafted, 1 unchanged.\n`,
    );
    const later = aFile('later.ndjson', { ...record, slug: 'later', publishedAt: '2999-11-23T20:30:00Z' });
    expect(await newsroom.run('import', 'articles', later, '--publish')).toEqual({
      code: 0,
      output: `${path}: 1 drafted.\n`,
      errors: '',
    });
  });

  it('takes a slug that a line had which was refused', async () => {
    const path = aFile('again.ndjson', { ...record, publishedAt: 'gisteren' }, record);
    expect((await newsroom.run('import', 'articles', path, '--publish')).output).toBe(
      `${path}: 1 published, 1 refused.\n`,
    );
  });

  it('cuts fractions of any length', async () => {
    const path = aFile('fine.ndjson', { ...record, publishedAt: `2025-11-23T20:30:00.${'9'.repeat(60)}Z` });
    await newsroom.run('import', 'articles', path, '--publish');
    expect(await newsroom.rows('SELECT published_at FROM live_articles')).toEqual([
      { published_at: '2025-11-23T20:30:00.999Z' },
    ]);
  });

  it('joins lines that were wrapped, and leaves out what is not for publication', async () => {
    const path = aFile('wrapped.ndjson', {
      ...record,
      lead: 'De boot\nvaart weer.',
      body: [
        'De storm\r\nis voorbij.\n\nDe rij is weg.\n# Notizblock\nBel Jansen: 06-12345678.',
        'Meer nummers.',
      ],
    });
    await newsroom.run('import', 'articles', path, '--publish');
    expect(await publishedText()).toBe('De boot vaart weer.\n\nDe storm is voorbij.\n\nDe rij is weg.');
  });

  it('names everything that is wrong with a line at once', async () => {
    const path = aFile('worse.ndjson', { slug: 'x', body: [], agencies: [] });
    const { errors } = await newsroom.run('import', 'articles', path);
    expect(errors).toMatch(/:1: headline must be [^;]+; lead must be [^;]+; section must be [^;]+\n/);
  });

  it('takes a folder in, sections and agencies first', async () => {
    const path = join(folder, 'dataset');
    mkdirSync(path, { recursive: true });
    aFile(
      'dataset/sections.ndjson',
      { slug: 'noorden', name: 'Het noorden', requiresReview: false },
      { slug: 'zuiden', name: 'Het zuiden' },
    );
    aFile(
      'dataset/agencies.ndjson',
      { code: 'ANP', name: 'ANP' },
      { code: 'XYZZY', name: 'Xyzzy Tidningar' },
    );
    aFile('dataset/articles.ndjson', { ...record, agencies: ['XYZZY'] });
    aFile('dataset/drafts.ndjson', { ...record, slug: 'concept', publishedAt: null });
    const { code, output } = await newsroom.run('import', 'articles', path, '--publish');
    expect(code).toBe(0);
    expect(output).toBe(`${path}/sections.ndjson: 2 made.
${path}/agencies.ndjson: 1 made, 1 unchanged.
${path}/articles.ndjson: 1 published.
${path}/drafts.ndjson: 1 drafted.
`);
    const open = await newsroom.rows('SELECT name FROM sections WHERE NOT requires_review');
    expect(open).toEqual([{ name: 'Het noorden' }]);
  });

  it('goes through review only where the section asks for it', async () => {
    await newsroom.run('section', 'create', '--name', 'Zuiden');
    await newsroom.run('section', 'create', '--name', 'Noorden', '--no-review');
    const path = aFile('both.ndjson', record, { ...record, slug: 'zuid', section: 'zuiden' });
    await newsroom.run('import', 'articles', path, '--publish');
    const history = await newsroom.rows(
      'SELECT a.slug, h.action FROM history_entries h JOIN live_articles a ON a.id = h.manuscript_id ORDER BY a.slug, h.sequence',
    );
    expect(history).toEqual([
      { slug: 'veerdienst-hervat-a1', action: 'create' },
      { slug: 'veerdienst-hervat-a1', action: 'publish' },
      { slug: 'zuid', action: 'create' },
      { slug: 'zuid', action: 'submit' },
      { slug: 'zuid', action: 'approve' },
      { slug: 'zuid', action: 'publish' },
    ]);
  });

  it('refuses what is in a section that is not there, and that the writer may not make', async () => {
    await newsroom.run(
      'user',
      'create',
      '--name',
      'Joris',
      '--email',
      'joris@example.org',
      '--role',
      'REPORTER',
    );
    const path = aFile('one.ndjson', record);
    const { code, errors } = await newsroom.run('import', 'articles', path, '--as', 'joris@example.org');
    expect(code).toBe(1);
    expect(errors).toMatch(`${path}:1: There is no section "noorden", and Joris may not create one.`);
    expect(await newsroom.rows('SELECT id FROM manuscripts')).toEqual([]);
  });

  it.each([
    ['there is nothing', 'nowhere.ndjson', ': there is no such file.\n'],
    [
      'there is nothing it knows',
      'empty',
      ' contains none of sections.ndjson, agencies.ndjson, articles.ndjson, drafts.ndjson.\n',
    ],
  ])('says in one line where %s', async (_, name, reason) => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const path = join(folder, name);
    expect(await newsroom.run('import', 'articles', path)).toEqual({
      code: 1,
      output: '',
      errors: `${path}${reason}`,
    });
  });

  it('gives a sign of life every thousand lines', async () => {
    const path = aFile('bad-thousand.ndjson', ...Array.from({ length: 1_000 }, () => '{}'));
    const { errors } = await newsroom.run('import', 'articles', path);
    expect(errors).toMatch(new RegExp(`^${path}: 1000 lines, \\d+ a second$`, 'm'));
  });
});
