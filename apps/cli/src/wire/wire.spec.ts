import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testTerminal } from '../testing/test-terminal.js';

// No database, and none is asked for.
const terminal = testTerminal({ DATABASE_URL: 'nonsense' });
const folder = mkdtempSync(join(tmpdir(), 'kopij-wire-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const nitf = (head: string, body: string): string =>
  `<nitf><head><docdata>${head}</docdata></head><body><body.content>${body}</body.content></body></nitf>`;

async function read(
  ...args: string[]
): Promise<{ code: number; errors: string; records: Record<string, unknown>[] }> {
  const { code, output, errors } = await terminal.run('wire', 'read', ...args);
  const lines = output.split('\n').slice(0, -1);
  return { code, errors, records: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('kopij wire read', () => {
  it('prints what a message says', async () => {
    const file = aFile(
      'message.xml',
      nitf(
        '<doc-id id-string="WAD.17"/><ed-msg info="Call the harbour"/>',
        '<p>OSLO (ANP/RTR) - The ferry sails.</p><p>(ANP)</p>',
      ),
    );
    const { code, errors, records } = await read(file);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(records).toMatchObject([
      {
        file,
        format: 'nitf',
        items: [
          {
            guid: 'WAD.17',
            credits: ['ANP', 'RTR'],
            dateline: { places: ['OSLO'], region: [], agencies: ['ANP', 'RTR'], date: null },
            firstParagraph: 'OSLO (ANP/RTR) - The ferry sails.',
            bodyParagraphs: ['OSLO (ANP/RTR) - The ferry sails.', '(ANP)'],
            wordCount: 7,
            signOff: '(ANP)',
            ednote: 'Call the harbour',
            embargo: null,
          },
        ],
      },
    ]);
  });

  it('reads the other files when one cannot be read, and says so at the end', async () => {
    const broken = aFile('broken.xml', '<nitf><head>');
    const empty = aFile('empty.xml', '');
    const good = aFile('good.xml', nitf('', '<p>The ferry sails.</p>'));
    const { code, errors, records } = await read(broken, join(folder, 'none.xml'), empty, good);
    expect(code).toBe(1);
    expect(errors).toContain('Could not read 3 of 4 files.');
    expect(records.map(({ format }) => format)).toEqual([null, null, null, 'nitf']);
    expect(records.map(({ error }) => (error as { code: string } | undefined)?.code)).toEqual([
      'MALFORMED',
      'ENOENT',
      'EMPTY',
      undefined,
    ]);
  });

  it('gives times without a zone the one it is told', async () => {
    const file = aFile('times.xml', nitf('<date.issue norm="20260702T101500"/>', '<p>The ferry sails.</p>'));
    const [plain, zoned] = [await read(file), await read('--time-zone', 'Europe/Amsterdam', file)];
    expect(plain.records).toMatchObject([{ items: [{ versionCreated: '2026-07-02T10:15:00' }] }]);
    expect(zoned.records).toMatchObject([{ items: [{ versionCreated: '2026-07-02T10:15:00+02:00' }] }]);
  });

  it('says that a zone does not exist', async () => {
    const { code, errors } = await read(
      '--time-zone',
      'Mars/Olympus',
      aFile('zone.xml', nitf('', '<p>Text.</p>')),
    );
    expect(code).toBe(1);
    expect(errors).toContain('"Mars/Olympus" is not a time zone.');
  });

  it('shows an embargo that a person has to decide on', async () => {
    const held =
      '<nitf><head><docdata management-status="embargoed"/></head><body><body.content><p>A.</p></body.content></body></nitf>';
    const { records } = await read(aFile('held.xml', held));
    expect(records).toMatchObject([{ items: [{ embargo: null, embargoHeld: '' }] }]);
  });
});
