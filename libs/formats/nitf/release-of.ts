import type { Embargo, NewsTime } from '../news-item.js';
import { embargoUntil } from '../times/embargo.js';
import { attributeOf, childOf } from '../xml/find.js';
import type { XmlElement } from '../xml/xml-element.js';

/**
 * The embargo of a document: until `date.release` if its status says so, or if that is later than the document
 * itself; to be decided by a person if the status says so and no time is given.
 */
export function releaseOf(
  docdata: XmlElement | null,
  issued: NewsTime | null,
  timeZone: string | null,
): Embargo {
  const written = attributeOf(childOf(docdata, 'date.release'), 'norm');
  const isEmbargoed = /embargo|withheld/iu.test(attributeOf(docdata, 'management-status') ?? '');
  if (isEmbargoed) return embargoUntil(written ?? '', timeZone);
  const release = embargoUntil(written, timeZone);
  // Compared with a document whose own time is not known, nothing is later.
  if (release.kind !== 'UNTIL' || issued === null || !/Z|[+-]\d\d:\d\d$/u.test(issued))
    return { kind: 'NONE' };
  return Date.parse(release.time) > Date.parse(issued) ? release : { kind: 'NONE' };
}
