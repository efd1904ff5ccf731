import type { Dateline } from '@kopij/editorial';
import type { NewsDateline } from '../news-item.js';

/** A dateline without its style and the text around it. */
export function namesOnly({ places, region, agencies, date }: Dateline): NewsDateline {
  return { places, region, agencies, date };
}
