import type { NewsBlock } from '../news-item.js';
import { textOfRuns } from '../text/plain-text.js';
import { parseHtml } from './parse-html.js';
import { readMarkup } from './read-markup.js';
import { usualRole } from './usual-roles.js';

const blocksOf = (html: string): NewsBlock[] => readMarkup(parseHtml(html), usualRole).blocks;

/** A block on one line: what it is, and its text. */
function lineOf(block: NewsBlock): string {
  if (block.type === 'LIST') return `${block.style}: ${block.items.map(textOfRuns).join(' | ')}`;
  return 'runs' in block ? `${block.type}: ${textOfRuns(block.runs)}` : block.type;
}

describe('markup of agencies', () => {
  it.each([
    ['paragraphs', '<p>Een.</p><p>Twee.</p>', ['PARAGRAPH: Een.', 'PARAGRAPH: Twee.']],
    ['paragraphs nobody closed', '<p>Een.<p>Twee.', ['PARAGRAPH: Een.', 'PARAGRAPH: Twee.']],
    ['capital tags', '<P>Een.</P>', ['PARAGRAPH: Een.']],
    [
      'text between blocks',
      'Een.<div>Twee.</div>Drie.',
      ['PARAGRAPH: Een.', 'PARAGRAPH: Twee.', 'PARAGRAPH: Drie.'],
    ],
    ['a heading', '<h3>Kop</h3><p>Een.</p>', ['HEADING: Kop', 'PARAGRAPH: Een.']],
    ['a heading inside a paragraph', '<p><h3>Kop</h3></p><p>Een.</p>', ['HEADING: Kop', 'PARAGRAPH: Een.']],
    ['a class that means a heading', '<p class="txt mellomtittel">Kop</p>', ['HEADING: Kop']],
    ['one line break as a space', '<p>Een<br/>twee</p>', ['PARAGRAPH: Een twee']],
    [
      'two line breaks as a new paragraph',
      '<p>Een.<br><br />Twee.</p>',
      ['PARAGRAPH: Een.', 'PARAGRAPH: Twee.'],
    ],
    ['lists', '<ul><li>Een<li>Twee</ul>', ['BULLETED: Een | Twee']],
    ['numbered lists', '<ol><li><p>Een</p></li></ol>', ['NUMBERED: Een']],
    ['quotes', '<blockquote><p>Een.</p></blockquote>', ['QUOTE: Een.']],
    [
      'entities, also when escaped twice',
      '<p>&quot;Ja&quot; &amp;apos;nee&amp;apos; R&amp;D</p>',
      [`PARAGRAPH: "Ja" 'nee' R&D`],
    ],
    ['what only looks like a tag', '<p>3 < 4 en a<b</p>', ['PARAGRAPH: 3 < 4 en a<b']],
    ['a value that holds a tag', '<p title="a > b">Een.</p>', ['PARAGRAPH: Een.']],
    [
      'nothing of scripts and styles',
      '<style>p{}</style><script>alert("<p>x</p>")</script><p>Een.</p>',
      ['PARAGRAPH: Een.'],
    ],
    [
      'nothing of notes to editors',
      '<p>Een.</p><section class="notepad"><p>Bel mij.</p></section>',
      ['PARAGRAPH: Een.'],
    ],
    ['nothing of embedded pages', '<iframe src="x">Nee</iframe><p>Een.</p>', ['PARAGRAPH: Een.']],
    ['no empty paragraphs', '<p> </p><p>&nbsp;</p><p>Een.</p>', ['PARAGRAPH: Een.']],
    ['comments out', '<!-- <p>Nee</p> --><p>Een.</p>', ['PARAGRAPH: Een.']],
  ])('reads %s', (_, html, lines) => {
    expect(blocksOf(html).map(lineOf)).toEqual(lines);
  });

  it('keeps emphasis and links, and collapses white space across them', () => {
    expect(blocksOf('<p> Een <b> twee</b>  <a href="https://example.org/">drie</a>. </p>')).toEqual([
      {
        type: 'PARAGRAPH',
        runs: [
          { text: 'Een ', marks: [], href: null },
          { text: 'twee', marks: ['BOLD'], href: null },
          { text: ' ', marks: [], href: null },
          { text: 'drie', marks: [], href: 'https://example.org/' },
          { text: '.', marks: [], href: null },
        ],
      },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 'https://a b'])(
    'makes no link of %s',
    (href) => {
      const [block] = blocksOf(`<p><a href="${href}">Ja</a></p>`);
      expect(block).toMatchObject({ runs: [{ text: 'Ja', href: null }] });
    },
  );

  it('counts the tables it leaves out, and gives pictures apart', () => {
    const html =
      '<p>Een.</p><table><tr><td>1</td></tr></table><figure><img src="a.jpg" alt="Boot"><figcaption>De boot.</figcaption></figure>';
    expect(readMarkup(parseHtml(html))).toMatchObject({
      blocks: [{ type: 'PARAGRAPH' }],
      tables: 1,
      pictures: [{ url: 'a.jpg', caption: 'De boot.', credit: null, alt: 'Boot' }],
    });
  });

  it('keeps the text of what is nested without end', () => {
    expect(blocksOf(`${'<div>'.repeat(5_000)}Een.`).map(lineOf)).toEqual(['PARAGRAPH: Een.']);
  });

  it.each([
    ['open tags', '<a '],
    ['open tags with a quote', '<a b="c '],
    ['two kinds of quotes', `<a '<a "`],
    ['open quotes', '<a b="'],
    ['tags with quotes', '<a ">'],
    ['comments', '<!--'],
    ['scripts', '<script>'],
    ['closed scripts', '<script></script>'],
    ['references', '&amp;'],
    ['closing tags', '</p>'],
    ['list items', '<li>'],
  ])('takes no longer for each letter of many %s', async (_, part) => {
    await expect((size: number) => blocksOf(part.repeat(size / part.length))).toScaleLinearlyTo(300_000);
  });
});
