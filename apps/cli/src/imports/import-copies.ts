import {
  ImportManuscripts,
  type ImportOrders,
  type ImportOutcome,
  type ImportStory,
  type ManuscriptEntity,
  type Outcome,
} from '@kopij/articles';
import { refusalInWords } from '../manuscripts/refusal-in-words.js';
import type { Newsroom } from '../newsroom.js';
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

type Fate = Omit<ImportedCopy, 'headline' | 'isHeadlineDerived'>;

/**
 * Makes a manuscript of each story, unless an earlier import did, and publishes it when asked to: what an earlier import left
 * half-way is completed, and what somebody has touched since is left alone.
 *
 * @returns what became of each, in their order
 */
export async function importCopies(
  newsroom: Newsroom,
  stories: readonly ImportStory[],
  orders: ImportOrders,
): Promise<ImportedCopy[]> {
  const outcomes = await newsroom.get(ImportManuscripts).execute(stories, orders);
  const imported: ImportedCopy[] = [];
  for (const [at, outcome] of outcomes.entries()) {
    const story = stories[at];
    if (!story) throw new Error('There are more answers than stories.');
    const { headline, headlineOrigin } = story.content;
    imported.push({
      headline: headline ?? '',
      isHeadlineDerived: headlineOrigin === 'DERIVED',
      ...(await fateOf(newsroom, story, outcome, orders)),
    });
  }
  return imported;
}

async function fateOf(
  newsroom: Newsroom,
  { publishedAt }: ImportStory,
  outcome: ImportOutcome,
  orders: ImportOrders,
): Promise<Fate> {
  if ('earlier' in outcome) {
    const { earlier } = outcome;
    if (!orders.publish || !publishedAt || !isOwnWork(earlier, orders)) {
      return { result: 'UNCHANGED', manuscript: earlier, reasons: [] };
    }
    const published = await publishCopy(newsroom, earlier, { ...orders, publishedAt });
    if ('manuscript' in published) {
      return { result: 'PUBLISHED', manuscript: published.manuscript, reasons: [] };
    }
    return { result: 'REFUSED', manuscript: earlier, reasons: reasonsOf(newsroom, published) };
  }
  const manuscript = 'manuscript' in outcome ? outcome.manuscript : null;
  if (manuscript === null || outcome.refusals.length > 0) {
    return {
      result: 'REFUSED',
      manuscript,
      reasons: outcome.refusals.map((refusal) => reasonOf(newsroom, refusal)),
    };
  }
  return {
    result: manuscript.state === 'PUBLISHED' ? 'PUBLISHED' : 'DRAFTED',
    manuscript,
    reasons: [],
  };
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

function reasonsOf(newsroom: Newsroom, outcome: Exclude<Outcome, { manuscript: unknown }>): string[] {
  return 'conflict' in outcome
    ? ['Somebody else changed it at the same moment: run the import again.']
    : outcome.refusals.map((refusal) => reasonOf(newsroom, refusal));
}

function reasonOf(
  newsroom: Newsroom,
  refusal: Extract<Outcome, { refusals: unknown }>['refusals'][number],
): string {
  const reason = refusalInWords(newsroom, refusal);
  return refusal.code === 'FOUR_EYES' ? `${reason} Name one with --publish-as.` : reason;
}
