import {
  CreateManuscript,
  ManuscriptList,
  refusalMessage,
  type ManuscriptEntity,
  type Outcome,
} from '@kopij/articles';
import type { Newsroom } from '../newsroom.js';
import type { FoundCopy, ImportOrders } from './found-copy.js';
import { publishCopy } from './publish-copy.js';

/** What became of one story. */
export interface ImportedCopy {
  headline: string;
  /** The headline was made of the lead: one for the desk to work with. */
  isHeadlineDerived: boolean;
  result: 'PUBLISHED' | 'DRAFTED' | 'UNCHANGED' | 'REFUSED';
  /** The manuscript it is now, and where that stands; null when not even a draft was made of it. */
  manuscript: Pick<ManuscriptEntity, 'id' | 'state'> | null;
  /** Why it went no further, all at once, for an editor to put right. A draft that was made is kept. */
  reasons: string[];
}

/**
 * Makes a manuscript of one story, unless an earlier import did, and publishes it when asked to: what an earlier import
 * left half-way is completed, and what somebody has touched since is left alone.
 */
export async function importCopy(
  newsroom: Newsroom,
  copy: FoundCopy,
  orders: ImportOrders,
): Promise<ImportedCopy> {
  const { headline, headlineOrigin } = copy.content;
  const story = { headline: headline ?? '', isHeadlineDerived: headlineOrigin === 'DERIVED' };
  const earlier = await newsroom.get(ManuscriptList).findImported(copy.importKey);
  const created: Outcome = earlier
    ? { manuscript: earlier }
    : await newsroom.get(CreateManuscript).execute(orders.writer, copy);
  if (!('manuscript' in created)) return { ...story, ...refused(created), manuscript: null };

  const { manuscript } = created;
  const { publishedAt } = copy;
  if (orders.publish && publishedAt && isOwnWork(manuscript, orders)) {
    const published = await publishCopy(newsroom, manuscript, { ...orders, publishedAt });
    return 'manuscript' in published
      ? { ...story, result: 'PUBLISHED', manuscript: published.manuscript, reasons: [] }
      : { ...story, ...refused(published), manuscript };
  }
  return { ...story, result: earlier ? 'UNCHANGED' : 'DRAFTED', manuscript, reasons: [] };
}

/**
 * Whether nothing has happened to it but what an import does: made, submitted, approved, each a version. Whatever else has
 * been done to it is an editor's decision, which no import undoes.
 */
function isOwnWork(
  { state, version, updatedById }: ManuscriptEntity,
  { writer, reviewer }: ImportOrders,
): boolean {
  switch (version) {
    case 1:
      return state === 'DRAFT';
    case 2:
      return state === 'IN_REVIEW' && updatedById === writer.id;
    case 3:
      return state === 'APPROVED' && updatedById === reviewer.id;
    default:
      return false;
  }
}

function refused(
  outcome: Exclude<Outcome, { manuscript: unknown }>,
): Pick<ImportedCopy, 'result' | 'reasons'> {
  const reasons =
    'conflict' in outcome
      ? ['Somebody else changed it at the same moment: run the import again.']
      : outcome.refusals.map(reasonOf);
  return { result: 'REFUSED', reasons };
}

function reasonOf(refusal: Extract<Outcome, { refusals: unknown }>['refusals'][number]): string {
  const reason = refusalMessage(refusal, 'en');
  return refusal.code === 'FOUR_EYES' ? `${reason} Name one with --publish-as.` : reason;
}
