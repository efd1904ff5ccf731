import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testTerminal } from '../testing/test-terminal.js';

// No database, and none is asked for.
const terminal = testTerminal({ DATABASE_URL: 'nonsense' });

const bridge = 'RIGA (ANP) - De brug over de Daugava is vrijdag weer open voor het verkeer.';
const extended = `${bridge.replace('ANP', 'ANP/AFP')} Vrachtwagens moeten nog omrijden, meldt de gemeente.`;
const ferry = 'OSLO (ANP) - De veerdienst naar Kiel ligt stil door de storm.';

const same = JSON.stringify({ textA: bridge, textB: extended });
const other = JSON.stringify({ textA: bridge, textB: ferry });

const compare = (input: string | Uint8Array) => terminal.runWith(input, 'wire', 'same-story');

describe('kopij wire same-story', () => {
  it('answers every pair on standard input, in order', async () => {
    expect(await compare(`${other}\n${same}\n${other}`)).toEqual({
      code: 0,
      output: '{"sameStory":false}\n{"sameStory":true}\n{"sameStory":false}\n',
      errors: '',
    });
  });

  it.each([
    ['an empty line between', `${same}\n\n${other}\n`],
    ['Windows line ends', `${same}\r\n${other}\r\n`],
    ['a byte order mark', `\uFEFF${same}\n${other}`],
    ['fields it does not need', `${same.replace('{', '{"id": 4, ')}\n${other}`],
  ])('reads lines with %s', async (_, input) => {
    expect(await compare(input)).toEqual({
      code: 0,
      output: '{"sameStory":true}\n{"sameStory":false}\n',
      errors: '',
    });
  });

  it('answers nothing when nothing is asked', async () => {
    expect(await compare('')).toEqual({ code: 0, output: '', errors: '' });
  });

  it.each([
    ['no JSON', '{"textA": "Een', 'is not a JSON object'],
    ['a list', '["Een.", "Twee."]', 'is not a JSON object'],
    ['null', 'null', 'is not a JSON object'],
    ['a missing text', '{"textA": "Een."}', 'textB must be text'],
    ['two texts that are none', '{"textA": 1, "textB": null}', 'textA must be text; textB must be text'],
  ])('reports a line of %s by its number, and answers the others', async (_, line, fault) => {
    expect(await compare(`${same}\n${line}\n${other}\n`)).toEqual({
      code: 1,
      output: '{"sameStory":true}\nnull\n{"sameStory":false}\n',
      errors: `standard input:2: ${fault}\nSome lines of standard input are invalid: see above.\n`,
    });
  });

  it('reports a line that is not UTF-8', async () => {
    const { code, errors } = await compare(Buffer.from([0x22, 0xff, 0x22, 0x0a]));
    expect(code).toBe(1);
    expect(errors).toContain('standard input:1: is not valid UTF-8');
  });

  describe('with files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kopij-same-story-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const file = (name: string, content: string): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };

    it('answers the pairs of all, one file after the other', async () => {
      const paths = [file('a.ndjson', `${same}\n`), file('b.ndjson', other)];
      expect(await terminal.run('wire', 'same-story', ...paths)).toEqual({
        code: 0,
        output: '{"sameStory":true}\n{"sameStory":false}\n',
        errors: '',
      });
    });

    it('names the file of an invalid line', async () => {
      const path = file('c.ndjson', `${same}\n[]\n`);
      const { code, errors } = await terminal.run('wire', 'same-story', path);
      expect(code).toBe(1);
      expect(errors).toContain(`${path}:2: is not a JSON object\n`);
    });

    it('says which file there is none of', async () => {
      const path = join(folder, 'none.ndjson');
      expect(await terminal.run('wire', 'same-story', path)).toEqual({
        code: 1,
        output: '',
        errors: `${path}: there is no such file.\n`,
      });
    });
  });
});
