import type { NewsBlock } from '../news-item.js';
import { paragraphOf } from '../text/plain-text.js';
import { type Body, noBody, readBlocks } from './read-html-body.js';
import { textParagraphs } from './text-paragraphs.js';

/** Reads a body of plain text; the headline in front of it once more is left out. */
export function readTextBody(text: string | null, headline: string | null): Body {
  if (text === null) return noBody;
  const [first, ...rest] = textParagraphs(text);
  const paragraphs = first === undefined ? [] : first === headline ? rest : [first, ...rest];
  return readBlocks(paragraphs.map((paragraph): NewsBlock => paragraphOf(paragraph)));
}
