import { collapse } from '../text/collapse.js';
import { isElement, type XmlElement, type XmlNode } from './xml-element.js';

/** All text below an element, as written. */
export function rawTextOf(element: XmlElement | null): string {
  const parts: string[] = [];
  const waiting: XmlNode[] = element ? [element] : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) {
      parts.push(next);
      continue;
    }
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined) waiting.push(child);
    }
  }
  return parts.join('');
}

/** The text below an element, with white space collapsed; null if there is none. */
export function textOf(element: XmlElement | null): string | null {
  return collapse(rawTextOf(element));
}
