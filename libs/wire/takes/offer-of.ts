import type { Offer } from '@kopij/articles';
import { emptyContent, storyAttribution } from '@kopij/editorial';
import type { AgencyList } from '@kopij/agencies';
import { embargoOf } from '../items/item-facts.js';
import { lineOf } from '../items/lines-of.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import type { WireRevisionEntity } from '../items/wire-revision.entity.js';
import { contentOfItem, creditsOf } from './content-of-item.js';
import { isNotForWeb } from './is-not-for-web.js';

/** A revision of an item, in the form in which articles take it. */
export function offerOf(
  item: WireItemEntity,
  { number, content: news }: Pick<WireRevisionEntity, 'number' | 'content'>,
  agencies: AgencyList,
): Offer {
  const isAgency = (name: string): boolean => agencies.resolve(name) !== null;
  const content = contentOfItem(news, isAgency);
  const inText = storyAttribution(news.blocks.map(lineOf), isAgency).credits;
  return {
    itemId: item.id,
    revision: number,
    newestRevision: item.revision,
    isCancelled: item.isCancelled,
    ...embargoOf(news.embargo),
    isNotForWeb: isNotForWeb(news),
    notes: news.updateNote === null ? news.notes : [...news.notes, news.updateNote],
    credits: creditsOf(news, inText),
    content: { ...emptyContent(), ...content },
  };
}
