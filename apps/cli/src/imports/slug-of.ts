import { ArticleReader } from '@kopij/delivery';
import type { Newsroom } from '../newsroom.js';
import type { ImportedCopy } from './import-copy.js';

/** What readers find a story by; null when they see no such article. */
export async function slugOf(
  newsroom: Newsroom,
  { manuscriptId }: Pick<ImportedCopy, 'manuscriptId'>,
): Promise<string | null> {
  if (manuscriptId === null) return null;
  // An object of its own stands for a request: what is read belongs to that.
  const article = await newsroom.get(ArticleReader).byId({}, manuscriptId);
  return article?.slug ?? null;
}
