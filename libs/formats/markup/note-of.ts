import { collapse } from '../text/collapse.js';
import { textOfRuns } from '../text/plain-text.js';
import type { XmlElement } from '../xml/xml-element.js';
import { asMarkup } from './parse-html.js';
import { readMarkup } from './read-markup.js';

/** A note in one line of plain text, whatever markup it is written in; null if it is empty. */
export function noteOf(element: XmlElement | null): string | null {
  const { blocks } = readMarkup(asMarkup(element));
  const lines = blocks.flatMap((block) => {
    if (block.type === 'LIST') return block.items.map(textOfRuns);
    return 'runs' in block ? [textOfRuns(block.runs)] : [];
  });
  return collapse(lines.join(' '));
}
