import { isElement, type XmlElement } from './xml-element.js';

/** The child elements with one of these local names, or all of them. */
export function childrenOf(parent: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  const elements = parent?.children.filter(isElement) ?? [];
  return names.length === 0 ? elements : elements.filter(({ name }) => names.includes(name));
}

/** The first child element with this local name. */
export function childOf(parent: XmlElement | null, name: string): XmlElement | null {
  return childrenOf(parent, name)[0] ?? null;
}

/** All elements below with this local name, in the order of the document; those inside a match too. */
export function allOf(parent: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = childrenOf(parent).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (names.includes(next.name)) found.push(next);
    const below = childrenOf(next);
    for (let at = below.length - 1; at >= 0; at -= 1) {
      const child = below[at];
      if (child) waiting.push(child);
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
