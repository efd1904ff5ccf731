import { escapeHtml } from '@kopij/editorial';
import type { Appearance, TermFinder } from './find-terms.js';

/** In characters, of a passage out of a long text. */
const longestPassage = 240;
/** What is shown in front of the first word that was found. */
const leadIn = 60;

/**
 * A text as HTML, with what was found in `<mark>`; of a long text the passage that has most of it. Everything else is escaped, so that
 * nothing an author or agency wrote becomes markup. Null if nothing of it was found.
 */
export function highlight(text: string, finder: TermFinder): string | null {
  const found = finder.in(text);
  if (found.length === 0) return null;
  const passage = text.length <= longestPassage ? { start: 0, end: text.length } : bestPassage(text, found);
  const { start, end } = passage;
  let html = start > 0 ? '… ' : '';
  let at = start;
  for (const each of found) {
    if (each.start < at || each.end > end) continue;
    html += `${escapeHtml(text.slice(at, each.start))}<mark>${escapeHtml(text.slice(each.start, each.end))}</mark>`;
    at = each.end;
  }
  return `${html}${escapeHtml(text.slice(at, end))}${end < text.length ? ' …' : ''}`.replace(/\s+/gu, ' ');
}

/** The one with the most different terms, and of those the first. */
function bestPassage(text: string, found: readonly Appearance[]): { start: number; end: number } {
  let best = { terms: 0, start: 0 };
  for (const [at, { start }] of found.entries()) {
    const terms = new Set<number>();
    for (let next = at; next < found.length; next += 1) {
      const each = found[next];
      if (!each || each.end > start + longestPassage - leadIn) break;
      terms.add(each.term);
    }
    if (terms.size > best.terms) best = { terms: terms.size, start };
  }
  const wanted = Math.max(0, best.start - leadIn);
  const start = wanted === 0 ? 0 : afterSpace(text, wanted, best.start);
  return { start, end: beforeSpace(text, start + longestPassage) };
}

function afterSpace(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s/u);
  return space === -1 ? most : from + space + 1;
}

function beforeSpace(text: string, upTo: number): number {
  if (upTo >= text.length) return text.length;
  const space = text.slice(0, upTo).search(/\s\S*$/u);
  return space === -1 ? upTo : space;
}
