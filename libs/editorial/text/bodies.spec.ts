import { aParagraph, plainRuns } from '../testing/a-manuscript.js';
import type { Block, Mark, Run } from './content.js';
import { toHtml } from './to-html.js';
import { toMarkdown } from './to-markdown.js';
import { toPlainText } from './to-plain-text.js';

const run = (text: string, marks: Mark[] = [], href: string | null = null): Run => ({ text, marks, href });
const paragraph = (...runs: Run[]): Block => ({ key: 'p', type: 'PARAGRAPH', runs });

describe('a body as HTML, Markdown and plain text', () => {
  it.each<{ what: string; blocks: Block[]; html: string; markdown: string; plainText: string }>([
    {
      what: 'paragraphs',
      blocks: [aParagraph('Een.'), aParagraph('Twee.')],
      html: '<p>Een.</p>\n<p>Twee.</p>',
      markdown: 'Een.\n\nTwee.',
      plainText: 'Een.\n\nTwee.',
    },
    {
      what: 'headings',
      blocks: [
        { key: 'h', type: 'HEADING', level: 2, runs: plainRuns('Afstand') },
        { key: 'i', type: 'HEADING', level: 4, runs: plainRuns('In C#') },
      ],
      html: '<h2>Afstand</h2>\n<h4>In C#</h4>',
      markdown: '## Afstand\n\n#### In C\\#',
      plainText: 'Afstand\n\nIn C#',
    },
    {
      what: 'marks',
      blocks: [
        paragraph(
          run('vet', ['BOLD']),
          run(' en '),
          run('schuin', ['ITALIC']),
          run(' en '),
          run('x < 1', ['CODE']),
        ),
      ],
      html: '<p><strong>vet</strong> en <em>schuin</em> en <code>x &lt; 1</code></p>',
      markdown: '**vet** en _schuin_ en `x < 1`',
      plainText: 'vet en schuin en x < 1',
    },
    {
      what: 'marks that Markdown cannot write in place',
      blocks: [
        paragraph(run('door'), run('streep', ['STRIKE']), run('half', ['BOLD']), run('weg ', ['UNDERLINE'])),
      ],
      html: '<p>door<s>streep</s><strong>half</strong><u>weg </u></p>',
      markdown: 'door<s>streep</s><strong>half</strong><u>weg</u>',
      plainText: 'doorstreephalfweg',
    },
    {
      what: 'links',
      blocks: [paragraph(run('Zie '), run('de site', ['BOLD'], 'https://nos.nl/?a=1&b=(2)'), run('!'))],
      html: '<p>Zie <a href="https://nos.nl/?a=1&amp;b=(2)"><strong>de site</strong></a>!</p>',
      markdown: 'Zie [**de site**](https://nos.nl/?a=1&amp;b=%282%29)\\!',
      plainText: 'Zie de site!',
    },
    {
      what: 'links nobody should follow',
      blocks: [
        paragraph(run('Klik', [], 'javascript:alert(1)')),
        { key: 'e', type: 'EMBED', url: 'data:x', title: 'Film' },
      ],
      html: '<p>Klik</p>\n<p>Film</p>',
      markdown: 'Klik\n\nFilm',
      plainText: 'Klik\n\nFilm data:x',
    },
    {
      what: 'quotes',
      blocks: [
        { key: 'q', type: 'QUOTE', runs: plainRuns('Nooit.'), attribution: 'Jansen' },
        { key: 'r', type: 'QUOTE', runs: plainRuns('Ooit.'), attribution: null },
      ],
      html:
        '<figure><blockquote><p>Nooit.</p></blockquote><figcaption>Jansen</figcaption></figure>\n' +
        '<blockquote><p>Ooit.</p></blockquote>',
      markdown: '> Nooit.\n>\n> — Jansen\n\n> Ooit.',
      plainText: 'Nooit. — Jansen\n\nOoit.',
    },
    {
      what: 'lists, two in a row as two',
      blocks: [
        { key: 'l', type: 'LIST', style: 'BULLETED', items: [plainRuns('een'), plainRuns('twee')] },
        { key: 'm', type: 'LIST', style: 'BULLETED', items: [plainRuns('drie'), plainRuns(' ')] },
        { key: 'n', type: 'LIST', style: 'NUMBERED', items: [plainRuns('vier'), plainRuns('vijf')] },
      ],
      html: '<ul><li>een</li><li>twee</li></ul>\n<ul><li>drie</li></ul>\n<ol><li>vier</li><li>vijf</li></ol>',
      markdown: '- een\n- twee\n\n+ drie\n\n1. vier\n2. vijf',
      plainText: '- een\n- twee\n\n- drie\n\n1. vier\n2. vijf',
    },
    {
      what: 'images',
      blocks: [
        { key: 'i', type: 'IMAGE', url: '/brug.jpg', alt: 'Een "brug"', caption: 'De brug', credit: 'ANP' },
        {
          key: 'j',
          type: 'IMAGE',
          url: 'https://krant.nl/a b.jpg',
          alt: 'Sloop',
          caption: null,
          credit: null,
        },
        { key: 'k', type: 'IMAGE', url: 'javascript:x', alt: 'Niets', caption: null, credit: null },
      ],
      html:
        '<figure><img src="/brug.jpg" alt="Een &quot;brug&quot;"><figcaption>De brug <small>ANP</small></figcaption></figure>\n' +
        '<figure><img src="https://krant.nl/a b.jpg" alt="Sloop"></figure>',
      markdown: '![Een "brug"](/brug.jpg)\nDe brug (ANP)\n\n![Sloop](https://krant.nl/a%20b.jpg)',
      plainText: 'De brug (ANP)\n\nSloop\n\nNiets',
    },
    {
      what: 'a caption that would make a heading of its image',
      blocks: [{ key: 'i', type: 'IMAGE', url: '/a.jpg', alt: '', caption: '===', credit: null }],
      html: '<figure><img src="/a.jpg" alt=""><figcaption>===</figcaption></figure>',
      markdown: '![](/a.jpg)\n\\===',
      plainText: '===',
    },
    {
      what: 'embeds',
      blocks: [
        { key: 'e', type: 'EMBED', url: 'https://video.nl/1', title: 'De opening' },
        { key: 'f', type: 'EMBED', url: 'https://video.nl/2', title: null },
      ],
      html: '<p><a href="https://video.nl/1">De opening</a></p>\n<p><a href="https://video.nl/2">https://video.nl/2</a></p>',
      markdown: '[De opening](https://video.nl/1)\n\n[https://video.nl/2](https://video.nl/2)',
      plainText: 'De opening https://video.nl/1\n\nhttps://video.nl/2',
    },
    {
      what: 'text that looks like markup',
      blocks: [aParagraph('<b>1</b> & *2* [3](4)'), aParagraph('1. Geen lijst'), aParagraph('# Geen kop')],
      html: '<p>&lt;b&gt;1&lt;/b&gt; &amp; *2* [3](4)</p>\n<p>1. Geen lijst</p>\n<p># Geen kop</p>',
      markdown: '\\<b\\>1\\</b\\> \\& \\*2\\* \\[3\\](4)\n\n1\\. Geen lijst\n\n\\# Geen kop',
      plainText: '<b>1</b> & *2* [3](4)\n\n1. Geen lijst\n\n# Geen kop',
    },
    {
      what: 'line breaks within a block as spaces',
      blocks: [aParagraph('een\ntwee\u2028drie')],
      html: '<p>een twee drie</p>',
      markdown: 'een twee drie',
      plainText: 'een twee drie',
    },
    {
      what: 'nothing where nothing is said',
      blocks: [aParagraph(''), aParagraph(' '), { key: 'h', type: 'HEADING', level: 2, runs: [] }],
      html: '',
      markdown: '',
      plainText: '',
    },
  ])('renders $what', ({ blocks, html, markdown, plainText }) => {
    expect(toHtml(blocks)).toBe(html);
    expect(toMarkdown(blocks)).toBe(markdown);
    expect(toPlainText(blocks)).toBe(plainText);
  });
});
