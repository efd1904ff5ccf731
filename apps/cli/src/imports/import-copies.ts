import {
  ImportStories,
  type ImportOrders,
  type ImportStory,
  type ManuscriptEntity,
  type StoryFate,
} from '@kopij/articles';
import { refusalInWords } from '../manuscripts/refusal-in-words.js';
import type { Newsroom } from '../newsroom.js';

/** The result of one story. */
export interface ImportedCopy {
  headline: string;
  /** Whether the headline was generated from the lead. */
  isHeadlineDerived: boolean;
  result: StoryFate['result'];
  /** The manuscript and its state; null if not even a draft was created. */
  manuscript: Pick<ManuscriptEntity, 'id' | 'state'> | null;
  /** All reasons why it was refused, for an editor to fix. A draft that was created is kept. */
  reasons: string[];
}

/** {@link ImportStories}, with results for the terminal. */
export async function importCopies(
  newsroom: Newsroom,
  stories: readonly ImportStory[],
  orders: ImportOrders,
): Promise<ImportedCopy[]> {
  const fates = await newsroom.get(ImportStories).execute(stories, orders);
  return fates.map(({ stopped, ...fate }, at) => {
    const { headline = null, headlineOrigin } = stories[at]?.content ?? {};
    return {
      headline: headline ?? '',
      isHeadlineDerived: headlineOrigin === 'DERIVED',
      ...fate,
      reasons: stopped ? reasonsOf(newsroom, stopped) : [],
    };
  });
}

function reasonsOf(newsroom: Newsroom, stopped: NonNullable<StoryFate['stopped']>): string[] {
  if ('conflict' in stopped) return ['Somebody else changed it at the same time. Run the import again.'];
  return stopped.refusals.map((refusal) => {
    const reason = refusalInWords(newsroom, refusal);
    return refusal.code === 'FOUR_EYES' ? `${reason} Name one with --publish-as.` : reason;
  });
}
