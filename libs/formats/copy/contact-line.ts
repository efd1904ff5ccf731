import type { NewsBlock } from '../news-item.js';
import { collapse } from '../text/collapse.js';
import { textOfRuns } from '../text/plain-text.js';

const address = /\b[\w.+-]{1,60}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,60}(?:\.|\(dot\))[\w.-]{2,60}/iu;
const telephone = /(?:\+|\b00?)\d[\d ()/-]{6,22}\d/u;
const desk =
  /^[([*\s-]{0,4}(?:\p{Lu}{2,6}\s)?(?:redactie|redaktion|desk|contacts?|kontakte?|reporting\sby|editing\sby|autor(?:\/in)?:|redaktion:|newsdesk|editorial\scontacts?|tel:)/iu;

/** Whether a paragraph says how a desk is reached: "(ANP Redactie Economie, email economie(at)..., +31 20 ...)". */
function isContactLine(paragraph: string): boolean {
  if (paragraph.length > 400) return false;
  return desk.test(paragraph) && (address.test(paragraph) || telephone.test(paragraph));
}

/** Blocks without the lines about desks at their end, and those lines. */
export function takeContactLines(blocks: readonly NewsBlock[]): { blocks: NewsBlock[]; notes: string[] } {
  const kept = [...blocks];
  const notes: string[] = [];
  for (let last = kept.at(-1); last?.type === 'PARAGRAPH'; last = kept.at(-1)) {
    const text = collapse(textOfRuns(last.runs)) ?? '';
    if (!isContactLine(text)) break;
    notes.unshift(text);
    kept.pop();
  }
  return { blocks: kept, notes };
}
