import { isElement, type XmlElement } from './xml-element.js';

/** The child elements with one of these local names, or all of them. */
export function childrenOf(parent: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? []) {
    if (isElement(child) && (names.length === 0 || names.includes(child.name))) found.push(child);
  }
  return found;
}

/** The first child element with this local name. */
export function childOf(parent: XmlElement | null, name: string): XmlElement | null {
  for (const child of parent?.children ?? []) {
    if (isElement(child) && child.name === name) return child;
  }
  return null;
}

/** All elements below with this local name, in the order of the document; those inside a match too. */
export function allOf(parent: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = [];
  for (let next = parent; next; next = waiting.pop() ?? null) {
    if (next !== parent && names.includes(next.name)) found.push(next);
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
  return found;
}

/** The first element below with this local name. */
export function firstOf(parent: XmlElement | null, name: string): XmlElement | null {
  return allOf(parent, name)[0] ?? null;
}

/** An attribute by its local name, trimmed; null if it is missing or empty. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  const value = element && Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined;
  return value === undefined || value.trim() === '' ? null : value.trim();
}
