import type { Picture } from '../news-item.js';
import { attributeOf, firstOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';

/** The picture of an element such as `img`, `figure` or NITF's `media`; none without an address and a caption. */
export function picturesIn(element: XmlElement): Picture[] {
  const image = element.name.toLowerCase() === 'img' ? element : firstOf(element, 'img');
  const reference = image ?? firstOf(element, 'media-reference');
  const url = attributeOf(reference, 'src') ?? attributeOf(reference, 'source');
  const caption = textOf(firstOf(element, 'figcaption') ?? firstOf(element, 'media-caption'));
  if (url === null && caption === null) return [];
  const alt = attributeOf(reference, 'alt') ?? attributeOf(reference, 'alternate-text');
  return [{ url, caption, credit: textOf(firstOf(element, 'media-producer')), alt }];
}
