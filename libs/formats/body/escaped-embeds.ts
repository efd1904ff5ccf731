import { parseHtml } from '../markup/parse-html.js';
import type { NewsBlock } from '../news-item.js';
import { allOf, attributeOf } from '../xml/find.js';

const embedding =
  /^<(?:iframe|script|div|blockquote|embed|object|video|figure|section|img|style|!--)[\s>][^]*>$/iu;

/**
 * What stands in the place of a paragraph that is the code of an embedded page, escaped as if it were text: the pages
 * it embeds, or nothing. Null for a paragraph that is text.
 */
export function escapedEmbeds(text: string): NewsBlock[] | null {
  if (!text.startsWith('<') || !embedding.test(text)) return null;
  return allOf(parseHtml(text), 'iframe').flatMap((frame): NewsBlock[] => {
    const url = attributeOf(frame, 'src') ?? '';
    const title = attributeOf(frame, 'title');
    return /^https:\/\/\S{4,2000}$/u.test(url) ? [{ type: 'EMBED', url, title }] : [];
  });
}
