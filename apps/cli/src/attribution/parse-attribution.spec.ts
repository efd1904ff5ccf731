import { PassThrough, Readable, Writable } from 'node:stream';
import { testTerminal } from '../testing/test-terminal.js';
import { parseAttribution } from './parse-attribution.js';

// No database, and none is asked for.
const terminal = testTerminal({ DATABASE_URL: 'nonsense' });

async function parse(input: string | Uint8Array): Promise<Record<string, unknown>[]> {
  const { output } = await terminal.runWith(input, 'attribution', 'parse');
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('kopij attribution parse', () => {
  it('takes a line apart into place, agencies and text', async () => {
    expect(await parse('TBILISI (ANP/RTR) - De weg is weer open.\n')).toEqual([
      {
        isDateline: true,
        leadIn: '',
        places: ['TBILISI'],
        region: [],
        agencies: ['ANP', 'RTR'],
        date: null,
        rest: 'De weg is weer open.',
      },
    ]);
  });

  it('gives back what stands in front of a dateline, and the date in it', async () => {
    const [glued, dated] = await parse(
      '1 uur geledenRIGA (ANP) - Zin.\nOSLO, Norway, March 2 (Reuters) - The ferry sails.\n',
    );
    expect(glued).toMatchObject({
      isDateline: true,
      leadIn: '1 uur geleden',
      places: ['RIGA'],
      rest: 'Zin.',
    });
    expect(dated).toMatchObject({ region: ['Norway'], agencies: ['Reuters'], date: '--03-02' });
  });

  it('gives a line without a dateline back whole', async () => {
    expect(await parse('De sluis (uit 1932) - een rijksmonument - is dicht.\n')).toEqual([
      {
        isDateline: false,
        leadIn: '',
        places: [],
        region: [],
        agencies: [],
        date: null,
        rest: 'De sluis (uit 1932) - een rijksmonument - is dicht.',
      },
    ]);
  });

  it.each([
    ['one line without an end', 'Een.', ['Een.']],
    ['one line with an end', 'Een.\n', ['Een.']],
    ['Windows line ends', 'Een.\r\nTwee.\r\n', ['Een.', 'Twee.']],
    ['an empty line between', 'Een.\n\nTwee.', ['Een.', '', 'Twee.']],
    ['an empty line at the end', 'Een.\n\n', ['Een.', '']],
    ['a byte order mark', '\uFEFFEen.\n', ['Een.']],
    ['a line separator that is no line end', 'Een\u2028twee.\n', ['Een\u2028twee.']],
    ['nothing at all', '', []],
  ])('answers every line of %s with one object', async (_, input, rests) => {
    expect((await parse(input)).map(({ rest }) => rest)).toEqual(rests);
  });

  it('reads a letter that comes in two parts', async () => {
    const bytes = Buffer.from('BELÉM (ANP) - Zin.\n');
    const output = new PassThrough();
    await parseAttribution(Readable.from([bytes.subarray(0, 4), bytes.subarray(4)]), output);
    expect(String(output.read())).toContain('"places":["BELÉM"]');
  });

  it('reads no faster than its answers are taken', async () => {
    let asked = 0;
    const lines = Buffer.from('RIGA (ANP) - Zin.\n'.repeat(1_000));
    const input = new Readable({
      read() {
        asked += 1;
        this.push(asked <= 1_000 ? lines : null);
      },
    });
    // Takes one piece, and then nothing more.
    const stuck = new Writable({ write: () => undefined });
    void parseAttribution(input, stuck).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    input.destroy();
    expect(asked).toBeLessThan(20);
  });

  it('takes no longer for each letter of a megabyte of hostile text in one line', async () => {
    await expect(async (letters: number) => {
      expect(await parse(`${'A'.repeat(200)}${' ('.repeat(letters / 2)}\n`)).toHaveLength(1);
    }).toScaleLinearlyTo(1_000_000);
  });
});
