import type { Block, DatelineChoice, Run } from '@kopij/editorial';
import type { BlockInput, RunInput } from './block.input.js';
import type { ContentInput, DatelineInput } from './content.input.js';
import type { ContentPatch } from './content-patch.js';

/** Converts a validated input to a patch. `freshKey` generates keys for new blocks. */
export function readContentInput(input: ContentInput, freshKey: () => string): ContentPatch {
  const { dateline, credits, byline, keywords, relatedArticleIds, blocks, ...texts } = input;
  return {
    ...texts,
    ...(dateline === undefined ? {} : { dateline: readDateline(dateline) }),
    ...(credits === undefined
      ? {}
      : { credits: (credits ?? []).map(({ code, role }) => ({ code, role: role ?? 'SOURCE' })) }),
    ...(byline === undefined ? {} : { byline: byline ?? [] }),
    ...(keywords === undefined ? {} : { keywords: keywords ?? [] }),
    ...(relatedArticleIds === undefined ? {} : { relatedArticleIds: relatedArticleIds ?? [] }),
    ...(blocks === undefined ? {} : { blocks: (blocks ?? []).map((block) => readBlock(block, freshKey)) }),
  };
}

function readDateline(dateline: DatelineInput | null): DatelineChoice | null {
  if (!dateline) return null;
  const { place } = dateline;
  if (!place) return { kind: 'NONE' };
  return { kind: 'PLACE', places: place.places, region: place.region ?? [], date: place.date ?? null };
}

/** Converts a validated block. `freshKey` generates the key of one without. */
export function readBlock(
  { paragraph, heading, quote, list, image, embed }: BlockInput,
  freshKey: () => string,
): Block {
  if (paragraph) return { key: paragraph.key ?? freshKey(), type: 'PARAGRAPH', runs: readRuns(paragraph) };
  if (heading) {
    return {
      key: heading.key ?? freshKey(),
      type: 'HEADING',
      level: heading.level ?? 2,
      runs: readRuns(heading),
    };
  }
  if (quote) {
    const attribution = quote.attribution ?? null;
    return { key: quote.key ?? freshKey(), type: 'QUOTE', runs: readRuns(quote), attribution };
  }
  if (list) {
    return { key: list.key ?? freshKey(), type: 'LIST', style: list.style, items: list.items.map(readRuns) };
  }
  if (image) {
    const { url, alt, caption = null, credit = null } = image;
    return { key: image.key ?? freshKey(), type: 'IMAGE', url, alt, caption, credit };
  }
  if (embed)
    return { key: embed.key ?? freshKey(), type: 'EMBED', url: embed.url, title: embed.title ?? null };
  throw new Error('GraphQL lets exactly one field of a block through.');
}

function readRuns({ text, runs }: { text?: string | null; runs?: RunInput[] | null }): Run[] {
  if (typeof text === 'string') return [{ text, marks: [], href: null }];
  return (runs ?? []).map((run) => ({ text: run.text, marks: run.marks ?? [], href: run.href ?? null }));
}
