import {
  ImportStories,
  type ImportOrders,
  type ImportStory,
  type ManuscriptEntity,
  type StoryFate,
} from '@kopij/articles';
import { refusalInWords } from '../manuscripts/refusal-in-words.js';
import type { Newsroom } from '../newsroom.js';

/** What became of one story, in words. */
export interface ImportedCopy {
  headline: string;
  /** The headline was made of the lead: one for the desk to work with. */
  isHeadlineDerived: boolean;
  result: StoryFate['result'];
  /** The manuscript it is now, and where that stands; null when not even a draft was made of it. */
  manuscript: Pick<ManuscriptEntity, 'id' | 'state'> | null;
  /** Why it went no further, all at once, for an editor to put right. A draft that was made is kept. */
  reasons: string[];
}

/** As {@link ImportStories}, for whoever stands at a terminal. */
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
  if ('conflict' in stopped) return ['Somebody else changed it at the same moment: run the import again.'];
  return stopped.refusals.map((refusal) => {
    const reason = refusalInWords(newsroom, refusal);
    return refusal.code === 'FOUR_EYES' ? `${reason} Name one with --publish-as.` : reason;
  });
}
