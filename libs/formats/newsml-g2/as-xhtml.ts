import { withoutControls } from '../bytes/without-controls.js';
import { Markup } from '../xml/write-xml.js';

/** Every sign in an attribute that could end it is escaped. */
const voidElement = /<(img|br|hr)\b([^>]*)>/gu;

/** HTML in which only void elements have no end tag, as XHTML. */
export function asXhtml(html: string): Markup {
  return new Markup(withoutControls(html).replace(voidElement, '<$1$2/>'));
}
