import type { OutgoingPicture } from '../outgoing/outgoing-feed.js';
import { element, type Markup } from '../xml/write-xml.js';

export const mediaNamespace = 'http://search.yahoo.com/mrss/';

/** The pictures of a story, in Yahoo's Media RSS. */
export function mediaElements(pictures: readonly OutgoingPicture[]): Markup[] {
  return pictures.map(({ url, alt, caption, credit }) =>
    element(
      'media:content',
      { url, medium: 'image' },
      alt === '' ? null : element('media:title', { type: 'plain' }, alt),
      caption === null ? null : element('media:description', { type: 'plain' }, caption),
      credit === null ? null : element('media:credit', {}, credit),
    ),
  );
}
