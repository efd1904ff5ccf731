import fc from 'fast-check';
import { aParagraph } from '../testing/a-manuscript.js';
import { safeUrl } from './safe-url.js';
import { toHtml } from './to-html.js';
import { toPlainText } from './to-plain-text.js';
import { hostileText, hostileBlocks } from '../testing/hostile-blocks.js';

describe('HTML of hostile text', () => {
  const ours =
    /<\/?(?:p|h[2-4]|blockquote|figure|figcaption|small|ul|ol|li|strong|em|u|s|code)>|<a href="[^"<>]*">|<\/a>|<img src="[^"<>]*" alt="[^"<>]*">/gu;

  it('holds no tag but ours, and no address nobody should follow', () => {
    fc.assert(
      fc.property(hostileBlocks, (blocks) => {
        const html = toHtml(blocks);
        expect(html.replace(ours, '')).not.toMatch(/[<>]/u);
        for (const [, href = ''] of html.matchAll(/(?:href|src)="([^"]*)"/gu)) {
          expect(safeUrl(unescapeHtml(href))).not.toBeNull();
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('says what was written, each block on a line of its own', () => {
    fc.assert(
      fc.property(fc.array(hostileText), (texts) => {
        const lines = toHtml(texts.map((text) => aParagraph(text))).split('\n');
        const said = lines.map((line) => unescapeHtml(line.replace(/<\/?p>/gu, ''))).join('\n\n');
        expect(said).toBe(toPlainText(texts.map((text) => aParagraph(text))));
      }),
    );
  });
});

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescapeHtml(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity);
}
