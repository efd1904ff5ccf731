import { takeBody } from '../body/take-body.js';
import { asMarkup } from '../markup/parse-html.js';
import { noteOf } from '../markup/note-of.js';
import { readMarkup } from '../markup/read-markup.js';
import { usualRole } from '../markup/usual-roles.js';
import type { NewsItem, Picture } from '../news-item.js';
import { nitfBody } from '../nitf/nitf-body.js';
import type { ReadingContext } from '../reader.js';
import { withoutHeadline } from '../body/without-headline.js';
import { allOf, attributeOf, childOf, childrenOf, firstOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';
import { nameOf } from './codes.js';

export interface Content extends Pick<NewsItem, 'blocks' | 'paragraphs' | 'signOff' | 'notes' | 'pictures'> {
  /** Who distributes it, where the content itself says so. */
  senders: (string | null)[];
}

/** Reads what an item carries: text in XML or in a character string, or references to pictures. */
export function readContent(item: XmlElement, headline: string | null, context: ReadingContext): Content {
  const set = childOf(item, 'contentSet');
  const inline =
    childrenOf(set, 'inlineXML').find((element) => element.children.length > 0) ?? childOf(set, 'inlineData');
  const nitf = inline ? firstOf(inline, 'nitf') : null;
  const root = nitf ? nitfBody(nitf) : asMarkup(inline);
  const markup = readMarkup(root, usualRole);
  if (markup.tables > 0) context.warn('holds a table: left out');
  const body = takeBody(withoutHeadline(markup.blocks, headline));
  const asides = allOf(inline, 'section', 'div', 'aside').filter(isNotepad);
  const distributor = nitf && (textOf(firstOf(nitf, 'distributor')) ?? textOf(firstOf(nitf, 'byttl')));
  return {
    ...body,
    notes: [...body.notes, ...asides.flatMap((aside) => noteOf(aside) ?? [])],
    pictures: [...remotePictures(item), ...markup.pictures],
    senders: [distributor],
  };
}

function isNotepad(element: XmlElement): boolean {
  return /(?:^|\s)(?:notepad|notizblock|ednote)(?:\s|$)/iu.test(attributeOf(element, 'class') ?? '');
}

/** The renditions of a picture are one picture: the first that has an address. */
function remotePictures(item: XmlElement): Picture[] {
  const meta = childOf(item, 'contentMeta');
  const isPicture = /picture|photo|graphic/iu.test(
    nameOf(childOf(childOf(item, 'itemMeta'), 'itemClass')) ?? '',
  );
  const remote = childrenOf(childOf(item, 'contentSet'), 'remoteContent').find(
    (content) => isPicture || /^image\//iu.test(attributeOf(content, 'contenttype') ?? ''),
  );
  if (!remote) return [];
  const captions = childrenOf(meta, 'description').map(textOf);
  return [
    {
      url: attributeOf(remote, 'href') ?? attributeOf(remote, 'residref'),
      caption: isPicture ? (captions.find((caption) => caption !== null) ?? null) : null,
      credit: isPicture ? textOf(childOf(meta, 'creditline')) : null,
      alt: null,
    },
  ];
}
