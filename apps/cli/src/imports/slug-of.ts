import { ArticleReader } from '@kopij/delivery';
import type { Newsroom } from '../newsroom.js';
import type { ImportedCopy } from './import-copies.js';

/** What readers find a story by; null when they see no such article. */
export async function slugOf(
  newsroom: Newsroom,
  { manuscript }: Pick<ImportedCopy, 'manuscript'>,
): Promise<string | null> {
  if (!manuscript) return null;
  // An object of its own stands for a request: what is read belongs to that.
  const article = await newsroom.get(ArticleReader).byId({}, manuscript.id);
  return article?.slug ?? null;
}
