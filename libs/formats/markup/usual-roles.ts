import { attributeOf } from '../xml/find.js';
import type { XmlElement } from '../xml/xml-element.js';
import type { ElementRole } from './read-markup.js';

const skipped =
  /^(?:notepad|notizblock|editorial-?notes?|ednote|byline|credit-?line|slugline|publicationdate|vignette|dat|caption|figcaption|fact-?box-?title|share|social|advert(?:isement)?)$/iu;
const headings =
  /^(?:sub-?head(?:ing|line)?|mellomtit(?:te)?l|mellemrubrik|mellanrubrik|zwischentitel|zwischen(?:ü|ue)berschrift|intertitle|intertitre|tussenkop|v[äa]liotsikko|crosshead|hl2)$/iu;

/** What the classes of agencies' markup say of an element. */
export function usualRole(element: XmlElement): ElementRole | null {
  // NITF has notes between paragraphs, too.
  if (element.name === 'header' || element.name === 'note') return 'SKIP';
  const classes = attributeOf(element, 'class')?.split(/\s+/u) ?? [];
  // Words inside a paragraph are part of it, whatever they are called.
  if (element.name !== 'span' && classes.some((name) => skipped.test(name))) return 'SKIP';
  return classes.some((name) => headings.test(name)) && element.name !== 'span' ? 'HEADING' : null;
}
