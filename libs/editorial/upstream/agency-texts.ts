import { resolveAgencies, type KnownAgency } from '../attribution/resolve-agencies.js';
import type { Block } from '../text/content.js';
import { provenance } from './provenance.js';
import type { CreditedCopy } from './upstream-facts.js';

/** Text of an agency in a body, of one item of the wire. */
export interface AgencyText {
  /** Its code, or its name as written if unknown. */
  agency: string;
  isKnown: boolean;
  itemId: string;
  /** The newest of the revisions that the text is of. */
  revision: number;
  /** As `wordCount` counts them: headings have none. */
  words: number;
}

/**
 * Whose text a body has, edited or not, by provenance: whether or not the agency is credited. Pictures and embeds are no text.
 * Text of an item that is credited to several agencies is the text of each of them.
 *
 * @returns one for each item and agency, in the order of the body
 */
export function agencyTexts(
  blocks: readonly Block[],
  copies: readonly CreditedCopy[],
  agencies: readonly KnownAgency[],
): AgencyText[] {
  if (copies.length === 0) return [];
  const texts = new Map<string, AgencyText>();
  const spoken = blocks.filter(({ type }) => type !== 'IMAGE' && type !== 'EMBED');
  for (const { copy, words } of provenance(spoken, copies)) {
    if (!copy) continue;
    const { itemId, revision } = copy;
    for (const { code: agency, isKnown } of resolveAgencies(copy.credits, agencies)) {
      const key = JSON.stringify([itemId, agency]);
      const before = texts.get(key);
      texts.set(key, {
        ...{ agency, isKnown, itemId },
        revision: Math.max(revision, before?.revision ?? 0),
        words: words + (before?.words ?? 0),
      });
    }
  }
  return [...texts.values()];
}
