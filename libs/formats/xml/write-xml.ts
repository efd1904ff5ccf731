import { withoutControls } from '../bytes/without-controls.js';

/** A piece of a document that is XML already. */
export class Markup {
  constructor(readonly text: string) {}
}

type Attributes = Readonly<Record<string, string | null>>;

/** Nulls are left out. */
type Child = Markup | string | null | readonly (Markup | null)[];

/**
 * An element with its children; strings are escaped. Characters that XML forbids are dropped, for one of them would make the whole
 * document unreadable.
 */
export function element(name: string, attributes: Attributes = {}, ...children: Child[]): Markup {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === null ? '' : ` ${attribute}="${escaped(value, inAttribute)}"`,
  );
  const inside = children.flat().map((child) => {
    if (child === null) return '';
    return child instanceof Markup ? child.text : escaped(child, inText);
  });
  const content = inside.join('');
  const start = `<${name}${written.join('')}`;
  return new Markup(content === '' ? `${start}/>` : `${start}>${content}</${name}>`);
}

/** An element with a text; nothing where there is none. */
export function textElement(name: string, text: string | null): Markup | null {
  return text === null || text === '' ? null : element(name, {}, text);
}

/** A whole document, in UTF-8. */
export function writeXml(root: Markup): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n${root.text}\n`);
}

/** `>` too, so that no text holds the end of a CDATA section. A bare carriage return would be read as a line feed. */
const inText = /[&<>\r]/gu;
const inAttribute = /[&<>"\r\n\t]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function escaped(text: string, unfit: RegExp): string {
  return withoutControls(text).replace(unfit, (sign) => escapes[sign] ?? sign);
}
