import { attributeOf, childrenOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';

/** The code of a property without its scheme: `stat:usable` is "usable". */
export function localCode(element: XmlElement | null): string | null {
  const code = attributeOf(element, 'qcode');
  if (code !== null) return code.slice(code.indexOf(':') + 1) || null;
  return attributeOf(element, 'literal') ?? attributeOf(element, 'uri') ?? attributeOf(element, 'code');
}

/** What a property is called: its name, its literal, or its code. */
export function nameOf(element: XmlElement | null): string | null {
  const names = childrenOf(element, 'name');
  return (
    names.map(textOf).find((name) => name !== null) ?? attributeOf(element, 'literal') ?? localCode(element)
  );
}
