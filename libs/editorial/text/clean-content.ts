import { cleanText } from './clean-text.js';
import type { Block, Content, DatelineChoice, Run } from './content.js';
import { distinctKeys } from './distinct-keys.js';
import { joinRuns } from './join-runs.js';
import { paragraphsAtBreaks } from './paragraphs-at-breaks.js';

/**
 * Cleans incoming content, from the API, an import or pasted copy, for storage: cleans every text (see {@link
 * cleanText}), trims lines, clears lines without visible characters, and joins runs (see {@link joinRuns}), so that
 * content has one form only. Idempotent.
 */
export function cleanContent(content: Partial<Content>): Partial<Content> {
  const {
    kicker,
    headline,
    standfirst,
    slug,
    dateline,
    credits,
    byline,
    keywords,
    relatedArticleIds,
    blocks,
  } = content;
  return {
    ...content,
    ...(kicker === undefined ? {} : { kicker: lineOrNull(kicker) }),
    ...(headline === undefined ? {} : { headline: lineOrNull(headline) }),
    ...(standfirst === undefined ? {} : { standfirst: lineOrNull(standfirst) }),
    ...(slug === undefined ? {} : { slug: slug === '' ? null : slug }),
    ...(dateline === undefined ? {} : { dateline: cleanDateline(dateline) }),
    ...(credits === undefined
      ? {}
      : { credits: credits.map(({ code, role }) => ({ code: line(code), role })) }),
    ...(byline === undefined ? {} : { byline: lines(byline) }),
    ...(keywords === undefined ? {} : { keywords: [...new Set(lines(keywords))] }),
    ...(relatedArticleIds === undefined ? {} : { relatedArticleIds: [...new Set(relatedArticleIds)] }),
    ...(blocks === undefined ? {} : { blocks: distinctKeys(paragraphsAtBreaks(blocks).map(cleanBlock)) }),
  };
}

function cleanDateline(dateline: DatelineChoice | null): DatelineChoice | null {
  if (dateline?.kind !== 'PLACE') return dateline;
  const { places, region, date } = dateline;
  return { ...dateline, places: lines(places), region: lines(region), date: date === '' ? null : date };
}

function cleanBlock(block: Block): Block {
  switch (block.type) {
    case 'PARAGRAPH':
    case 'HEADING':
      return { ...block, runs: cleanRuns(block.runs) };
    case 'QUOTE':
      return { ...block, runs: cleanRuns(block.runs), attribution: lineOrNull(block.attribution) };
    case 'LIST':
      return { ...block, items: block.items.map(cleanRuns) };
    case 'IMAGE': {
      const { alt, caption, credit } = block;
      return { ...block, alt: line(alt), caption: lineOrNull(caption), credit: lineOrNull(credit) };
    }
    case 'EMBED':
      return { ...block, title: lineOrNull(block.title) };
  }
}

function cleanRuns(runs: readonly Run[]): Run[] {
  // Joined before as well: what is invisible may belong to a word that two runs make together.
  return joinRuns(joinRuns(runs).map((run) => ({ ...run, text: cleanText(run.text) })));
}

function lines(texts: readonly string[]): string[] {
  return texts.map(line).filter((text) => text !== '');
}

function line(text: string): string {
  return cleanText(text).trim();
}

function lineOrNull(text: string | null): string | null {
  return text === null ? null : line(text) || null;
}
