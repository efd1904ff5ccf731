import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const guides = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));

describe('the scripts of package.json', () => {
  it.each(['.ci/run', 'README.md', ...guides.map((name) => join('docs', name))])(
    'have every one that %s runs',
    (path) => {
      const named = [...read(path).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(
        ([, name]) => name ?? '',
      );
      expect(named.filter((name) => !(name in scripts))).toEqual([]);
    },
  );
});
