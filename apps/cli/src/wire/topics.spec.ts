import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testNewsroom, type TestNewsroom } from '../testing/test-newsroom.js';

describe('kopij wire topics', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-topics-'));
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    newsroom = await testNewsroom();
    await newsroom.run('migrate');
  });
  afterAll(async () => {
    await newsroom.close();
    rmSync(folder, { recursive: true });
  });

  const file = (content: unknown): string => {
    const path = join(folder, 'topics.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const stored = (): Promise<unknown[]> =>
    newsroom.rows('SELECT code, parent FROM wire_media_topics ORDER BY code');

  it('imports a list, and the next one in its place', async () => {
    const concepts = [{ code: '15000000' }, { code: '20000822', parent: ['15000000'] }];
    expect(await newsroom.run('wire', 'topics', file({ concepts }))).toEqual({
      ...{ code: 0, errors: '' },
      output: 'Imported 2 Media Topics.\n',
    });
    await newsroom.run('wire', 'topics', file({ concepts: concepts.slice(0, 1) }));
    expect(await stored()).toEqual([{ code: '15000000', parent: null }]);
  });

  it.each<[string, unknown]>([
    ['it is not JSON', '<rdf/>'],
    ['it has no list of concepts', {}],
    ['concept 1 has no code of eight digits', { concepts: [{ code: 'sport' }] }],
    [
      '20000822 is below a topic that is not in the list',
      { concepts: [{ code: '20000822', parent: '15000000' }] },
    ],
  ])('refuses a file that is no such list: %s', async (words, content) => {
    const path = file(content);
    const before = await stored();
    expect(await newsroom.run('wire', 'topics', path)).toEqual({
      ...{ code: 1, output: '' },
      errors: `${path}: ${words}.\n`,
    });
    expect(await stored()).toEqual(before);
  });

  it('says so when there is no such file', async () => {
    const { code, errors } = await newsroom.run('wire', 'topics', join(folder, 'none.json'));
    expect(code).toBe(1);
    expect(errors).toContain('there is no such file');
  });
});
