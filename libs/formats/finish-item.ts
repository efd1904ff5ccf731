import { attribute, type Provenance } from './credits/attribute.js';
import type { NewsItem, Signal } from './news-item.js';
import { deskPartOfSlug } from './signals/desk-slug.js';
import { judgeSignal } from './signals/judge-signal.js';
import { withReplaced } from './related/with-replaced.js';
import { embargoInWords } from './times/embargo.js';

/**
 * What every format leaves to the text of a message: its dateline and credits, what it is, which item it takes the
 * place of, and whether somebody asks for an embargo in words.
 *
 * @param byFormat what the format's own codes say of it
 */
export function finishItem(item: NewsItem, provenance: Provenance = {}, byFormat: Signal = 'NONE'): NewsItem {
  const { pubStatus, headline, notes, slugline } = item;
  const embargo = embargoInWords(item.embargo, {
    pubStatus,
    headline,
    notes,
    slug: deskPartOfSlug(slugline),
  });
  return attribute(judgeSignal(withReplaced({ ...item, embargo }), byFormat), provenance);
}
