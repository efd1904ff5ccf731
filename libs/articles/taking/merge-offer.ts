import {
  alignBlocks,
  emptyContent,
  mergeContent,
  mergeUpstream,
  provenance,
  toPlainText,
  type Block,
  type Content,
  type UpstreamChoice,
} from '@kopij/editorial';
import { clashOf, type Clash } from '../contract/clash.types.js';
import type { TakenCopyEntity } from '../upstream/taken-copy.entity.js';
import type { TakenItem } from '../upstream/facts-of.js';
import type { Offer } from './offer.js';
import { together } from './take-offer.js';

/** What agencies and newsrooms both write, besides the body. Credits are only ever added. */
export const mergedFields = ['kicker', 'headline', 'standfirst', 'dateline', 'byline', 'keywords'] as const;
type MergedField = (typeof mergedFields)[number];

/** What to do where both sides changed the same thing, by the name of the field, and by the key of the block. */
export interface Choices {
  readonly fields: ReadonlyMap<string, UpstreamChoice>;
  readonly blocks: ReadonlyMap<string, UpstreamChoice>;
}

export interface MergedOffer {
  readonly content: Content;
  /** Where the caller has to choose; the newsroom's version stands in `content`. */
  readonly clashes: Clash[];
  /** The new revision under the keys of `content`: the base of the next merge. */
  readonly taken: Content;
}

/**
 * Merges a new revision into a manuscript that was made of an older one: the base is the revision that was taken.
 *
 * @param all everything that the manuscript was made of
 */
export function mergeOffer(
  content: Content,
  copy: TakenCopyEntity,
  offer: Offer,
  all: readonly TakenItem[],
  choices: Choices,
): MergedOffer {
  const body = mergeUpstream({
    base: copy.content.blocks,
    theirs: wantedOf(copy, offer),
    ours: content.blocks,
    others: all.flatMap(({ upstream, copies }) =>
      upstream.itemId === copy.itemId ? [] : copies.flatMap((other) => other.content.blocks),
    ),
    choices: choices.blocks,
  });
  const offered: Content = { ...emptyContent(), ...offer.content };
  const fields = copy.isWhole
    ? mergeFields(copy.content, offered, content, choices.fields)
    : { content, clashes: [] };
  return {
    content: {
      ...fields.content,
      credits: together(content.credits, offer.content.credits),
      blocks: body.blocks,
    },
    clashes: [
      ...fields.clashes,
      ...body.clashes.map(({ key, base, ours, theirs }) => ({
        field: 'blocks',
        blockKey: key,
        base: textOf(base),
        theirs: textOf(theirs),
        yours: textOf(ours),
        baseBlock: onlyOne(base),
        theirsBlock: onlyOne(theirs),
        yoursBlock: onlyOne(ours),
        since: null,
      })),
    ],
    taken: { ...(copy.isWhole ? offered : emptyContent()), blocks: body.taken },
  };
}

/** Of an item of which only paragraphs were added, what continues those; its other paragraphs were not wanted. */
function wantedOf(copy: TakenCopyEntity, { content: { blocks } }: Offer): readonly Block[] {
  if (copy.isWhole) return blocks;
  const base = copy.content.blocks;
  const keys = new Set(base.map(({ key }) => key));
  const aligned = alignBlocks(base, blocks);
  const origins = provenance(blocks, [{ ...copy, blocks: base }]);
  return blocks.filter((_, at) => keys.has(aligned[at]?.key ?? '') || origins[at]?.copy != null);
}

function mergeFields(
  base: Content,
  offered: Content,
  content: Content,
  choices: Choices['fields'],
): Pick<MergedOffer, 'content' | 'clashes'> {
  const yours = { ...content, blocks: [] };
  const was = take(yours, base, mergedFields);
  const chosen = (side: UpstreamChoice): MergedField[] =>
    mergedFields.filter((field) => choices.get(field) === side);
  // A side that is not chosen has changed nothing.
  const theirs = take(take(yours, offered, mergedFields), was, chosen('OURS'));
  const merged = mergeContent(was, theirs, take(yours, offered, chosen('THEIRS')));
  return merged.ok
    ? { content: merged.content, clashes: [] }
    : { content, clashes: merged.conflicts.map((clash) => clashOf(clash, null)) };
}

/** The one content with some fields of the other. */
function take(to: Content, from: Content, fields: readonly MergedField[]): Content {
  const taken = Object.fromEntries(fields.map((field) => [field, from[field]]));
  return { ...to, ...taken, ...(fields.includes('headline') && { headlineOrigin: from.headlineOrigin }) };
}

function onlyOne([block, ...others]: readonly Block[]): Block | null {
  return block && others.length === 0 ? block : null;
}

function textOf(blocks: readonly Block[]): string | null {
  return toPlainText(blocks) || null;
}
