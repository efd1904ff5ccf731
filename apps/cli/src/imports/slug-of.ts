import { ArticleReader } from '@kopij/delivery';
import type { Newsroom } from '../newsroom.js';
import type { ImportedCopy } from './import-copies.js';

/** The slug of a live article; null if it is not live. */
export async function slugOf(
  newsroom: Newsroom,
  { manuscript }: Pick<ImportedCopy, 'manuscript'>,
): Promise<string | null> {
  if (!manuscript) return null;
  // A fresh object identifies the request that loaders cache for.
  const article = await newsroom.get(ArticleReader).byId({}, manuscript.id);
  return article?.slug ?? null;
}
