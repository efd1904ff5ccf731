import {
  cleanContent,
  longestKeyword,
  mostKeywords,
  showsSomething,
  storyAttribution,
  type Block,
  type Content,
  type Run,
} from '@kopij/editorial';
import { withoutSignal, type NewsBlock, type NewsItem } from '@kopij/formats';
import { storable } from '../items/item-facts.js';
import { lineOf } from '../items/lines-of.js';

/** Whether the newsroom knows an agency with this name. */
type IsAgency = (name: string) => boolean;

/** What a manuscript can have of an item: no section, which editors choose, and no slug, which comes of the headline. */
export type ContentOfItem = Omit<Content, 'sectionId' | 'slug'>;

/**
 * An item in the form of a manuscript: its dateline and credits apart from the text. Pictures stay behind, since their rights
 * are not those of the text; so do notes to editors, which must never reach readers.
 */
export function contentOfItem(item: NewsItem, isAgency: IsAgency): ContentOfItem {
  const blocks = item.blocks.filter((block) => block.type !== 'IMAGE' && showsSomething(lineOf(block)));
  const paragraphs = blocks.filter(({ type }) => type === 'PARAGRAPH').map(lineOf);
  const attribution = storyAttribution(paragraphs, isAgency);
  const dateline = item.dateline ?? attribution.dateline;
  const none = attribution.isUnclear ? null : ({ kind: 'NONE' } as const);
  const content: ContentOfItem = {
    kicker: item.kicker,
    headline: item.headline !== null && showsSomething(item.headline) ? withoutSignal(item.headline) : null,
    headlineOrigin: 'WRITTEN',
    standfirst: item.subHeadline,
    dateline: dateline
      ? { kind: 'PLACE', places: dateline.places, region: dateline.region, date: dateline.date }
      : none,
    // Those of the item, or else those that its text names.
    credits: (item.credits.length > 0 ? item.credits : attribution.credits).map((code) => ({
      code,
      role: 'SOURCE',
    })),
    byline: item.byline,
    keywords: item.keywords.filter(({ length }) => length <= longestKeyword).slice(0, mostKeywords),
    blocks: keyed(attribution.dateline ? withoutDateline(blocks, attribution.opening) : blocks),
  };
  return { ...content, ...cleanContent(acceptable(content)) };
}

/** The blocks, where the first paragraph is only its opening sentence on, with its marks and links. */
function withoutDateline(blocks: readonly NewsBlock[], opening: string): NewsBlock[] {
  const lead = blocks.findIndex(({ type }) => type === 'PARAGRAPH');
  return blocks.flatMap((block, at): NewsBlock[] => {
    if (at !== lead || block.type !== 'PARAGRAPH') return [block];
    const runs = endOf(block.runs, opening);
    return opening === '' ? [] : [{ ...block, runs }];
  });
}

/** The end of a text, which says `end`. */
function endOf(runs: readonly Run[], end: string): Run[] {
  const text = runs.map((run) => run.text).join('');
  const at = text.lastIndexOf(end);
  if (at === -1) return [{ text: end, marks: [], href: null }];
  let skipped = 0;
  return runs.flatMap((run) => {
    const from = Math.max(0, at - skipped);
    skipped += run.text.length;
    return from >= run.text.length ? [] : [{ ...run, text: run.text.slice(from) }];
  });
}

function keyed(blocks: readonly NewsBlock[]): Block[] {
  return blocks.map((block, at) => ({ ...block, key: `p${at + 1}` }));
}

/** Without characters that a manuscript refuses, since nobody could remove them from an item: those that reverse the reading direction too. */
function acceptable<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  return JSON.parse(text, (_, each: unknown) =>
    typeof each === 'string' ? storable(each).replace(/[\u202D\u202E]/gu, '') : each,
  ) as Value;
}
