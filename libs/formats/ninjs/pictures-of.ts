import { numberIn, objectsIn, textIn, type JsonObject } from '../json/fields.js';
import type { Picture, RelatedItem } from '../news-item.js';
import { associationsOf } from './ninjs-items.js';
import { headlineOf, withRole } from './role-of.js';

const pictures = /^(?:picture|graphic|image|photo)$/iu;

function isPicture(item: JsonObject): boolean {
  return pictures.test(textIn(item, 'type') ?? '');
}

/** The pictures of a story, or the one that an item is. */
export function picturesOf(item: JsonObject): Picture[] {
  const found = isPicture(item) ? [item, ...associationsOf(item)] : associationsOf(item);
  return found.filter(isPicture).map((picture) => ({
    url: largestOf(picture) ?? textIn(picture, 'href', 'uri', 'guid'),
    caption: captionOf(picture),
    credit:
      textIn(picture, 'creditline', 'creditLine') ??
      withRole(picture, 'descriptions', /^credit/iu) ??
      textIn(picture, 'byline', 'by') ??
      objectsIn(picture, 'authors').flatMap((author) => textIn(author, 'name') ?? [])[0] ??
      null,
    alt: textIn(picture, 'description_alt', 'altText') ?? withRole(picture, 'descriptions', /^alt/iu),
  }));
}

function captionOf(picture: JsonObject): string | null {
  const described = objectsIn(picture, 'descriptions').find(
    (text) => !/^(?:credit|alt|rights)/iu.test(textIn(text, 'role') ?? ''),
  );
  return (
    textIn(picture, 'description_caption', 'description_text') ??
    withRole(picture, 'descriptions', /^caption/iu) ??
    (described ? textIn(described, 'value') : null)
  );
}

function largestOf(picture: JsonObject): string | null {
  const renditions = objectsIn(picture, 'renditions').filter((one) => textIn(one, 'href') !== null);
  const [first, ...others] = renditions;
  if (!first) return null;
  const widthOf = (one: JsonObject): number => numberIn(one, 'width') ?? 0;
  return textIn(
    others.reduce((most, next) => (widthOf(next) > widthOf(most) ? next : most), first),
    'href',
  );
}

/** What an item was made from, and the other items in it. */
export function relatedOf(item: JsonObject): RelatedItem[] {
  const former = textIn(item, 'evolvedfrom', 'evolvedFrom');
  const replaced: RelatedItem[] = former === null ? [] : [{ kind: 'REPLACES', guid: former, headline: null }];
  const others = associationsOf(item)
    .filter((other) => !isPicture(other))
    .flatMap((other): RelatedItem[] => {
      const guid = textIn(other, 'uri', 'guid');
      return guid === null ? [] : [{ kind: 'SEE_ALSO', guid, headline: headlineOf(other) }];
    });
  return [...replaced, ...others];
}
