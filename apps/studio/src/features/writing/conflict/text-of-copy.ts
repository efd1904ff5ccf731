import type { Copy, CopyBlock, CopyRun } from '../copy/copy.js';
import { fields, type Clash, type Field } from './merge-copies.js';

/** What a side of a clash says, as people read it; null if it has removed it. */
export function textOfSide(clash: Clash, side: 'mine' | 'theirs'): string | null {
  if (clash.field !== 'blocks') return textOfField(clash[side], clash.field);
  const block = clash[side];
  return block && textOfBlock(block);
}

/** All of a copy, as plain text: to be pasted anywhere. */
export function textOfCopy(copy: Copy): string {
  // Ids say nothing to people.
  const said = fields.filter((field) => field !== 'sectionId' && field !== 'relatedArticleIds');
  const lines = said.map((field) => textOfField(copy, field));
  return [...lines, ...copy.blocks.map(textOfBlock)].filter((text) => text !== '').join('\n\n');
}

function textOfField(copy: Copy, field: Field): string {
  switch (field) {
    case 'dateline': {
      const { dateline } = copy;
      if (!dateline || !('place' in dateline)) return '';
      const { places, region, date } = dateline.place;
      return [places.join('/'), ...(region ?? []), date ?? ''].filter((part) => part !== '').join(', ');
    }
    case 'credits':
      return copy.credits.map(({ code }) => code).join('/');
    case 'byline':
    case 'keywords':
      return copy[field].join(', ');
    case 'relatedArticleIds':
      return copy.relatedArticleIds.join('\n');
    default:
      return copy[field] ?? '';
  }
}

function textOfBlock(block: CopyBlock): string {
  if ('paragraph' in block) return textOfRuns(block.paragraph.runs);
  if ('heading' in block) return textOfRuns(block.heading.runs);
  if ('quote' in block) return lines([textOfRuns(block.quote.runs), block.quote.attribution]);
  if ('list' in block) return lines(block.list.items.map(({ runs }) => `• ${textOfRuns(runs)}`));
  if ('image' in block) {
    const { url, alt, caption, credit } = block.image;
    return lines([url, alt, caption, credit]);
  }
  return lines([block.embed.title, block.embed.url]);
}

function textOfRuns(runs: readonly CopyRun[]): string {
  return runs.map(({ text }) => text).join('');
}

function lines(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null && text !== '').join('\n');
}
