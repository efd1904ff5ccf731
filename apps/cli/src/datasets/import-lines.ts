import type { ImportOrders, ImportStory } from '@kopij/articles';
import { Clock, readInstant } from '@kopij/platform';
import type { Newsroom } from '../newsroom.js';
import { CliFault } from '../cli-fault.js';
import type { ImportedCopy } from '../imports/import-copies.js';
import { importLot } from '../imports/import-lot.js';
import { sectionNamed } from '../sections/section-named.js';
import { articleCopy } from './article-copy.js';
import type { SlugsOfFile } from './slugs-of-file.js';
import type { ArticleRecord } from './article-record.js';
import { attempt, type Attempt, type NumberedRecord } from './take-lines.js';

/**
 * Imports records, by the same rules and rights as any writer. A record is published if requested and if it has a
 * `publishedAt`. An invalid instant or section is a fault.
 */
export async function importLines(
  newsroom: Newsroom,
  records: readonly NumberedRecord<ArticleRecord>[],
  orders: ImportOrders,
  slugs: SlugsOfFile,
): Promise<Attempt<ImportedCopy>[]> {
  const sections = new Map<string, string>();
  const found: Attempt<ImportStory>[] = [];
  for (const { record, line } of records) {
    found.push(
      await attempt(async () => {
        const story = await storyOf(newsroom, record, orders, sections);
        // A refused line does not reserve its slug.
        slugs.demandOwn(record, line);
        return story;
      }),
    );
  }
  const stories = found.flatMap((each) => ('result' in each ? [each.result] : []));
  const imported = stories.length > 0 ? await importLot(newsroom, stories, orders) : [];
  return found.map((each) => {
    if ('faults' in each) return each;
    const result = imported.shift();
    if (!result) throw new Error('A story was left without an answer.');
    return { result };
  });
}

/** @param sections ids of sections already looked up, by the name used */
async function storyOf(
  newsroom: Newsroom,
  record: ArticleRecord,
  { writer }: ImportOrders,
  sections: Map<string, string>,
): Promise<ImportStory> {
  const publishedAt = publicationOf(record, newsroom.get(Clock).now());
  const known = sections.get(record.section);
  const sectionId = known ?? (await sectionNamed(newsroom, record.section, writer)).id;
  sections.set(record.section, sectionId);
  return articleCopy(record, sectionId, publishedAt);
}

function publicationOf({ publishedAt }: ArticleRecord, now: Date): Date | null {
  if (publishedAt == null) return null;
  const instant = readInstant(publishedAt);
  if (!instant)
    throw new CliFault(
      'publishedAt must be a date and time with a UTC offset, in the years 0001 to 9999, such as 2026-11-23T20:30:00Z',
    );
  // An article dated in the future is not published: it stays a draft, for an editor to schedule.
  return instant > now ? null : instant;
}
