import type { NewsItem } from '@kopij/formats';
import { readInstant } from '@kopij/platform';

/**
 * Whether one revision of an item takes the place of another that came in before it: by the agency's own numbering, or
 * else by the times at which they were made, or else because it came in later. What cannot be told to be later than a
 * cancellation does not undo it, so an item that comes in behind its cancellation arrives cancelled.
 */
export function isNewer(item: NewsItem, than: NewsItem): boolean {
  if (item.revision !== null && than.revision !== null && item.revision !== than.revision) {
    return item.revision > than.revision;
  }
  const [made, madeBefore] = [timeOf(item), timeOf(than)];
  if (made !== null && madeBefore !== null && made !== madeBefore) return made > madeBefore;
  return than.signal !== 'CANCEL' || item.signal === 'CANCEL';
}

/** Null where a time has no zone: then it cannot be compared. */
function timeOf({ versionCreated }: NewsItem): number | null {
  return versionCreated === null ? null : (readInstant(versionCreated)?.getTime() ?? null);
}
