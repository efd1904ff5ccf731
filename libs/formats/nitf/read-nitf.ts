import { takeBody } from '../body/take-body.js';
import { withoutHeadline } from '../body/without-headline.js';
import { wholeNumber } from '../copy/whole-number.js';
import { finishItem } from '../finish-item.js';
import { noteOf } from '../markup/note-of.js';
import { readMarkup } from '../markup/read-markup.js';
import { usualRole } from '../markup/usual-roles.js';
import { newItem } from '../new-item.js';
import type { NewsItem, NewsTime } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { signalOfSlug, strongest } from '../signals/signal-in-words.js';
import { readTime } from '../times/read-time.js';
import { allOf, attributeOf, childOf, childrenOf, firstOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';
import { nitfBody } from './nitf-body.js';
import { nitfIdentity } from './nitf-identity.js';
import { readBodyHead } from './read-body-head.js';
import { releaseOf } from './release-of.js';
import { signalOfProperties } from './signal-of-properties.js';
import { sluglineOf, takeKeyOf } from './slugline-of.js';
import { subjectsOfNitf } from './subjects-of-nitf.js';

export function isNitf({ name }: XmlElement): boolean {
  return name === 'nitf';
}

/** Reads a NITF document, which is one item. */
export function readNitf(root: XmlElement, context: ReadingContext): NewsItem[] {
  const head = childOf(root, 'head');
  const docdata = firstOf(head, 'docdata');
  const norm = (name: string): NewsTime | null =>
    readTime(attributeOf(childOf(docdata, name), 'norm'), context.timeZone);
  const bodyHead = readBodyHead(firstOf(root, 'body.head'));
  const headline = bodyHead.headline ?? textOf(childOf(head, 'title'));
  const markup = readMarkup(nitfBody(root), usualRole);
  if (markup.tables > 0) context.warn('holds a table: left out');
  const body = takeBody(withoutHeadline(markup.blocks, headline));
  const pubStatus = attributeOf(docdata, 'management-status');
  const keywords = allOf(docdata, 'keyword').flatMap((word) => attributeOf(word, 'key') ?? []);
  const issued = norm('date.issue');
  const copyright = childOf(docdata, 'doc.copyright');
  const holder = attributeOf(copyright, 'holder');
  const item = newItem({
    ...nitfIdentity(docdata),
    type: attributeOf(firstOf(head, 'tobject'), 'tobject.type'),
    signals: allOf(head, 'tobject.property').flatMap(
      (property) => attributeOf(property, 'tobject.property.type') ?? [],
    ),
    pubStatus,
    headline,
    subHeadline: bodyHead.subHeadline,
    kicker: bodyHead.kicker,
    byline: bodyHead.byline,
    slugline: sluglineOf(head, docdata),
    creditLine: bodyHead.creditLine,
    source: bodyHead.distributor,
    copyright:
      holder === null
        ? null
        : [holder, attributeOf(copyright, 'year')].flatMap((part) => part ?? []).join(' '),
    language: attributeOf(root, 'baselang') ?? attributeOf(root, 'lang') ?? context.language,
    urgency: wholeNumber(attributeOf(childOf(docdata, 'urgency'), 'ed-urg')),
    firstCreated: norm('date.created'),
    versionCreated:
      issued ?? readTime(attributeOf(firstOf(root, 'pubdata'), 'date.publication'), context.timeZone),
    embargo: releaseOf(docdata, issued, context.timeZone),
    expires: norm('date.expire'),
    usageTerms: childrenOf(docdata, 'doc.rights').flatMap(
      (rights) => attributeOf(rights, 'limitations') ?? [],
    ),
    notes: [
      ...childrenOf(docdata, 'ed-msg').flatMap(
        (message) => attributeOf(message, 'info') ?? textOf(message) ?? [],
      ),
      ...bodyHead.notes,
      ...allOf(nitfBody(root), 'note').flatMap((note) => noteOf(note) ?? []),
      ...body.notes,
    ].map((note) => note.replace(/\s+/gu, ' ')),
    subjects: subjectsOfNitf(head),
    keywords,
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    signOff: body.signOff,
    pictures: markup.pictures,
    related: replacedBy(docdata),
  });
  const from = childrenOf(childOf(docdata, 'del-list'), 'from-src').flatMap(
    (source) => attributeOf(source, 'src-name') ?? [],
  );
  return [
    finishItem(
      item,
      {
        dateline: bodyHead.dateline,
        senders: [
          agencyOfId(item.guid),
          attributeOf(childOf(docdata, 'doc-id'), 'regsrc'),
          ...from,
          bodyHead.distributor,
          holder,
        ],
      },
      strongest(signalOfProperties(item.signals), signalOfSlug(takeKeyOf(head))),
    ),
  ];
}

/** "AFP.121974877" is an item of AFP's, whoever passes it on. */
function agencyOfId(id: string | null): string | null {
  return /^(\p{Lu}{2,6})\.\d/u.exec(id ?? '')?.[1] ?? null;
}

function replacedBy(docdata: XmlElement | null): NewsItem['related'] {
  const guid = attributeOf(docdata, 'management-doc-idref');
  return guid === null ? [] : [{ kind: 'REPLACES', guid, headline: null }];
}
