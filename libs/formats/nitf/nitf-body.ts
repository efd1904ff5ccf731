import { childOf, firstOf } from '../xml/find.js';
import type { XmlElement } from '../xml/xml-element.js';

/** The element of a NITF document that its text stands in. */
export function nitfBody(nitf: XmlElement): XmlElement | null {
  const body = firstOf(nitf, 'body');
  // A note in the head of the body has a `body.content` as well.
  return childOf(body, 'body.content') ?? firstOf(body, 'body.content') ?? body;
}
