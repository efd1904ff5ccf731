import type { WordChange } from '@kopij/articles';
import { toPlainText } from '@kopij/editorial';
import type { Embargo, NewsItem } from '@kopij/formats';
import type { WireRevisionEntity } from '../items/wire-revision.entity.js';
import type { WireDiff } from './wire-diff.types.js';

/** What is compared, in this order, each as text. */
const texts: Readonly<Record<string, (item: NewsItem) => string | null>> = {
  signal: ({ signal }) => signal,
  pubStatus: ({ pubStatus }) => pubStatus,
  headline: ({ headline }) => headline,
  subHeadline: ({ subHeadline }) => subHeadline,
  kicker: ({ kicker }) => kicker,
  byline: ({ byline }) => listed(byline),
  credits: ({ credits }) => listed(credits),
  urgency: ({ urgency }) => (urgency === null ? null : String(urgency)),
  embargo: ({ embargo }) => embargoText(embargo),
  expires: ({ expires }) => expires,
  usageTerms: ({ usageTerms }) => onLines(usageTerms),
  notes: ({ notes }) => onLines(notes),
  updateNote: ({ updateNote }) => updateNote,
  publicNotes: ({ publicNotes }) => onLines(publicNotes),
  keywords: ({ keywords }) => listed(keywords),
  body: ({ blocks }) => toPlainText(blocks.map((block) => ({ ...block, key: '' }))) || null,
};

/** The differences between two revisions of an item, word by word. */
export function diffWireRevisions(
  from: WireRevisionEntity,
  to: WireRevisionEntity,
  compare: (before: string, after: string) => WordChange[],
): WireDiff {
  return {
    from: from.number,
    to: to.number,
    differences: Object.entries(texts).flatMap(([field, textOf]) => {
      const [before, after] = [textOf(from.content), textOf(to.content)];
      if (before === after) return [];
      return [{ field, before, after, words: compare(before ?? '', after ?? '') }];
    }),
  };
}

function embargoText(embargo: Embargo): string | null {
  if (embargo.kind === 'NONE') return null;
  return embargo.kind === 'UNTIL' ? embargo.time : embargo.asWritten;
}

function listed(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(', ');
}

function onLines(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('\n');
}
