import { textOf } from '../xml/text-of.js';
import { attributeOf, childOf, childrenOf, firstOf } from '../xml/find.js';
import type { XmlElement } from '../xml/xml-element.js';

const slugNames = ['anpa-keyword', 'slugline', 'slug', 'ntbstikkord'];

/**
 * The slug, which NITF has no place for: a `meta` of the house's, the PA's "1 POLITICS UnitedKingdom" in the
 * title, or the dynamic-use key where it is no number.
 */
export function sluglineOf(head: XmlElement | null, docdata: XmlElement | null): string | null {
  const metas = childrenOf(head, 'meta');
  const named = slugNames.flatMap((name) =>
    metas
      .filter((meta) => attributeOf(meta, 'name')?.toLowerCase() === name)
      .flatMap((meta) => attributeOf(meta, 'content') ?? []),
  );
  if (named[0] !== undefined) return named[0];
  const scope = attributeOf(childOf(docdata, 'doc-scope'), 'scope');
  const [, title = ''] = /^\d{1,3}\s(.+)$/u.exec(textOf(firstOf(head, 'title')) ?? '') ?? [];
  if (scope !== null && title.startsWith(`${scope} `)) return title;
  return attributeOf(childOf(docdata, 'du-key'), 'key');
}

/** The ANPA's key of a take, such as "2nd Ld-Writethru". */
export function takeKeyOf(head: XmlElement | null): string | null {
  const meta = childrenOf(head, 'meta').find((element) => attributeOf(element, 'name') === 'anpa-takekey');
  return attributeOf(meta ?? null, 'content');
}
