import { attributeOf } from '../xml/find.js';
import type { XmlElement } from '../xml/xml-element.js';

/** Only addresses that a browser opens and that run nothing. */
export function linkOf(element: XmlElement): string | null {
  const href = attributeOf(element, 'href');
  return href !== null && /^(?:https?:\/\/|mailto:)\S{1,2000}$/iu.test(href) ? href : null;
}
