import { readSteps } from './read-steps.js';

const fence = '```';

describe('what a guide says to do', () => {
  it('is read from top to bottom, with what readers do not see', () => {
    const guide = `<!-- as editor -->\n${fence}graphql\n{ me }\n${fence}\nWith \`{"a": 1}\`:\n<!-- sh\nls\n-->\n- item\n\n      $ ls\n      data\n`;
    expect(readSteps(guide).map(({ kind, words, text }) => [kind, words, text])).toEqual([
      ['as', 'editor', ''],
      ['graphql', '', '{ me }\n'],
      ['sh', '', 'ls\n'],
      ['transcript', '', '$ ls\ndata\n'],
    ]);
    expect(readSteps(guide)[1]?.variables).toEqual({ a: 1 });
  });

  it('may be what the comment in front of a block says it is', () => {
    const guide = `<!-- file a.txt -->\n\n    one\n\n<!-- file b.txt\ntwo\n-->`;
    expect(readSteps(guide).map(({ kind, words, text }) => [kind, words, text])).toEqual([
      ['file', 'a.txt', 'one\n'],
      ['file', 'b.txt', 'two\n'],
    ]);
  });

  it.each([`${fence}python\nprint()\n${fence}`, '<!-- run this -->', `${fence}mermaid\ngraph\n${fence}`])(
    'has to be something that is followed: %j',
    (guide) => {
      expect(() => readSteps(guide)).toThrow('Nobody follows this');
    },
  );
});
