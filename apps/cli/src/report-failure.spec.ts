import { readFileSync, rmSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { reportFailure } from './report-failure.js';

describe('a defect', () => {
  it('gets a reference, is kept in a file that only its owner reads, and shows no stack', async () => {
    const errors = new PassThrough();
    expect(await reportFailure(new Error('The disk is made of cheese.'), { errors })).toBe(70);

    const said = String(errors.read());
    const [, reference = '', file = ''] =
      /^Something went wrong inside Kopij\. Reference: ([\w-]{36})\.\nThe details are in (\S+)\. /.exec(
        said,
      ) ?? [];
    expect(said).not.toContain('cheese');
    expect(file).toContain(reference);
    const kept = readFileSync(file, 'utf8');
    rmSync(file);
    expect(kept).toMatch(/^Error: The disk is made of cheese\.\n {4}at /);
  });
});
