import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMediaTopics } from './read-media-topics.js';
import { TopicTree } from './topic-tree.js';

const corpus = process.env['KOPIJ_CORPUS'] ?? '../shared/corpus';

describe('the Media Topics of the IPTC', () => {
  const reading = readMediaTopics(readFileSync(join(corpus, 'mediatopics.json'), 'utf8'));
  if ('fault' in reading) throw new Error(JSON.stringify(reading));
  const { topics } = reading;
  const tree = new TopicTree(topics);

  it('are read, retired ones too', () => {
    expect(topics).toHaveLength(1_370);
  });

  it('all stand below one of seventeen', () => {
    const tops = topics.filter(({ parent }) => parent === null).map(({ code }) => code);
    expect(tops).toHaveLength(17);
    for (const { code } of topics) expect(tops).toContain(tree.lineOf(code).at(-1));
  });

  it.each([
    ['20001065', '15000000'],
    ['20000190', '04000000'],
    ['20000030', '01000000'],
  ])('%s is below %s', (code, top) => {
    expect(tree.lineOf(code).at(-1)).toBe(top);
  });
});
