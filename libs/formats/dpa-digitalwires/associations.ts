import { attributeOf, allOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import { parseHtml } from '../markup/parse-html.js';
import { numberIn, objectsIn, rawTextIn, textIn, type JsonObject } from '../json/fields.js';
import type { Picture, RelatedItem } from '../news-item.js';

/** Whether an associated medium is the item itself, as with pictures and sound. */
export function isOwnMedium(item: JsonObject, medium: JsonObject): boolean {
  return textIn(medium, 'urn') === textIn(item, 'urn');
}

export function picturesOf(item: JsonObject): Picture[] {
  return objectsIn(item, 'associations')
    .filter((medium) => textIn(medium, 'type') === 'image')
    .map((medium) => ({
      url: largestOf(objectsIn(medium, 'renditions')),
      caption: textIn(medium, 'caption', 'headline'),
      credit: textIn(medium, 'creditline'),
      alt: textIn(medium, 'alttext', 'alt'),
    }));
}

/** Other items, and the addresses of the link box. */
export function linkedItems(item: JsonObject): RelatedItem[] {
  const media = objectsIn(item, 'associations').filter(
    (medium) => textIn(medium, 'type') !== 'image' && !isOwnMedium(item, medium),
  );
  const items = media.flatMap((medium): RelatedItem[] => {
    const guid = textIn(medium, 'urn');
    return guid === null ? [] : [{ kind: 'SEE_ALSO', guid, headline: textIn(medium, 'headline') }];
  });
  const html = rawTextIn(item, 'linkbox_html');
  const links = html === null ? [] : allOf(parseHtml(html), 'a');
  const addresses = links.flatMap((link): RelatedItem[] => {
    const guid = attributeOf(link, 'href');
    return guid === null ? [] : [{ kind: 'SEE_ALSO', guid, headline: textOf(link) }];
  });
  return [...items, ...addresses];
}

function largestOf(renditions: readonly JsonObject[]): string | null {
  const [first, ...others] = renditions;
  if (!first) return null;
  const largest = others.reduce(
    (most, next) => ((numberIn(next, 'width') ?? 0) > (numberIn(most, 'width') ?? 0) ? next : most),
    first,
  );
  return textIn(largest, 'url');
}
