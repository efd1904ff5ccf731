import { Clock } from '@kopij/platform';
import type { Newsroom } from '../newsroom.js';
import { CliFault } from '../cli-fault.js';
import type { ImportOrders } from '../imports/found-copy.js';
import { importCopy, type ImportedCopy } from '../imports/import-copy.js';
import { readInstant } from '../read-instant.js';
import { sectionNamed } from '../sections/section-named.js';
import { articleCopy } from './article-copy.js';
import type { ArticleRecord } from './article-record.js';

/**
 * Takes a record in, through the same use cases and rights as any writer. It is published when that is asked for and it
 * says when it was.
 *
 * @throws {CliFault} when it names an instant or a section that cannot be
 */
export async function importArticle(
  newsroom: Newsroom,
  record: ArticleRecord,
  orders: ImportOrders,
): Promise<ImportedCopy> {
  const publishedAt = publicationOf(record, newsroom.get(Clock).now());
  const { id } = await sectionNamed(newsroom, record.section, orders.writer);
  return importCopy(newsroom, articleCopy(record, id, publishedAt), orders);
}

function publicationOf({ publishedAt }: ArticleRecord, now: Date): Date | null {
  if (publishedAt == null) return null;
  const instant = readInstant(publishedAt);
  if (!instant)
    throw new CliFault('publishedAt must be an instant with its offset, such as 2026-11-23T20:30:00Z');
  if (instant > now) throw new CliFault('publishedAt has not come yet');
  return instant;
}
