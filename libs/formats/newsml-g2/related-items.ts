import type { RelatedItem } from '../news-item.js';
import { attributeOf, childrenOf, childOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';

const replaces = /(?:replac|supersed|previous|evolvedfrom|updateof|correctionof|vervangt)/iu;

/** Other items that an item points to: the one it takes the place of, and those to see besides it. */
export function relatedItems(item: XmlElement): RelatedItem[] {
  const links = [
    ...childrenOf(childOf(item, 'itemMeta'), 'link'),
    ...childrenOf(childOf(item, 'contentMeta'), 'link'),
  ];
  return links.flatMap((link): RelatedItem[] => {
    const guid = attributeOf(link, 'residref') ?? attributeOf(link, 'guidref') ?? attributeOf(link, 'href');
    const headline = textOf(childOf(link, 'title'));
    if (guid === null && headline === null) return [];
    const kind = replaces.test(attributeOf(link, 'rel') ?? '') ? 'REPLACES' : 'SEE_ALSO';
    return [{ kind, guid, headline }];
  });
}
