import type { AgencyList } from '@kopij/agencies';
import type { Offer } from '@kopij/articles';
import { emptyContent, gravest, type UpstreamTask } from '@kopij/editorial';
import type { Instant } from '@kopij/platform';
import { embargoOf, expiryOf } from '../items/item-facts.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import type { WireRevisionEntity } from '../items/wire-revision.entity.js';
import { contentOfItem } from './content-of-item.js';
import { isNotForWeb } from './is-not-for-web.js';
import { newsOf, type Asking } from './news-of.js';

type Revision = Pick<WireRevisionEntity, 'number' | 'content'>;

/** A revision of an item, and what decides what may be done with it. */
export interface Offered {
  readonly item: WireItemEntity;
  readonly revision: Revision;
  /** The newest revision: what it says holds for the older ones too. */
  readonly newest: Revision;
  readonly source: Asking;
}

/** A revision of an item, in the form in which articles take it. */
export function offerOf({ item, revision, newest, source }: Offered, agencies: AgencyList): Offer {
  const { number, content: news } = revision;
  const isAgency = (name: string): boolean => agencies.resolve(name) !== null;
  const content = contentOfItem(news, isAgency);
  const [own, now] = [embargoOf(news.embargo), embargoOf(newest.content.embargo)];
  const hold: UpstreamTask | null = own.isHeld || now.isHeld ? 'HOLD' : null;
  const since = number === newest.number ? null : newsOf(item.id, newest.number, newest.content, source).task;
  return {
    itemId: item.id,
    revision: number,
    newestRevision: newest.number,
    isCancelled: item.isCancelled,
    sectionId: item.sectionId,
    task: gravest(hold, since),
    embargoUntil: later(own.embargoUntil, now.embargoUntil),
    expiresAt: expiryOf(newest.content) ?? expiryOf(news),
    isNotForWeb: isNotForWeb(news) || isNotForWeb(newest.content),
    notes: news.updateNote === null ? news.notes : [...news.notes, news.updateNote],
    credits: content.credits.map(({ code }) => code),
    content: { ...emptyContent(), ...content },
  };
}

function later(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
