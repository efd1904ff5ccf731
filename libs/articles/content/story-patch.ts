import type { Block, PageBlock, StoryAttribution } from '@kopij/editorial';
import type { ContentPatch } from './content-patch.js';

/** A story parsed from text. */
export interface StoryRead extends Pick<StoryAttribution, 'dateline' | 'isUnclear' | 'credits'> {
  /** The first is the lead, without its dateline. */
  readonly blocks: readonly Pick<PageBlock, 'kind' | 'text'>[];
}

/** The patch for a story parsed from text, without its headline. */
export function storyPatch(
  { dateline, isUnclear, credits, blocks }: StoryRead,
  sectionId: string | null,
): ContentPatch {
  return {
    sectionId,
    dateline: dateline
      ? { kind: 'PLACE', places: dateline.places, region: dateline.region, date: dateline.date }
      : isUnclear
        ? null
        : { kind: 'NONE' },
    credits: credits.map((code) => ({ code, role: 'SOURCE' })),
    blocks: blocks.map(blockOf),
  };
}

function blockOf({ kind, text }: StoryRead['blocks'][number], at: number): Block {
  const key = `p${at + 1}`;
  const runs = [{ text, marks: [], href: null }];
  return kind === 'heading' ? { key, type: 'HEADING', level: 2, runs } : { key, type: 'PARAGRAPH', runs };
}
