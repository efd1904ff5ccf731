import { isAgencyName } from '@kopij/editorial';
import { wholeNumber } from '../copy/whole-number.js';
import { finishItem } from '../finish-item.js';
import { newItem } from '../new-item.js';
import type { NewsItem, NewsTime } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { embargoUntil } from '../times/embargo.js';
import { readTime } from '../times/read-time.js';
import { attributeOf, childOf, childrenOf } from '../xml/find.js';
import { rawTextOf, textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';
import { localCode, nameOf } from './codes.js';
import { readContent } from './read-content.js';
import { readNotes } from './read-notes.js';
import { relatedItems } from './related-items.js';
import { signalOfCodes } from './signal-of-codes.js';
import { subjectsOf } from './subjects-of.js';

/** What the message around an item says of it. */
export interface Envelope {
  sent: NewsTime | null;
  priority: number | null;
  signals: XmlElement[];
}

/** Reads one `newsItem`. */
export function readItem(item: XmlElement, envelope: Envelope, context: ReadingContext): NewsItem {
  const meta = childOf(item, 'itemMeta');
  const content = childOf(item, 'contentMeta');
  const rights = childrenOf(item, 'rightsInfo');
  const time = (element: XmlElement | null): NewsTime | null => readTime(textOf(element), context.timeZone);
  const headlines = childrenOf(content, 'headline');
  const [headline, subHeadline] = headlinesOf(headlines);
  const body = readContent(item, headline, context);
  const { notes, publicNotes, signOff } = readNotes(childrenOf(meta, 'edNote'));
  const signals = childrenOf(meta, 'signal').flatMap((signal) => attributeOf(signal, 'qcode') ?? []);
  const version = attributeOf(item, 'version');
  const guid = attributeOf(item, 'guid');
  const provider = childOf(meta, 'provider');
  const pubStatus = localCode(childOf(meta, 'pubStatus'));
  const slugline = firstText(childrenOf(content, 'slugline'));
  const embargoed = childOf(meta, 'embargoed');
  const found = newItem({
    provider: localCode(provider),
    guid,
    version,
    chain: guid === null ? null : chainOf(guid, version),
    revision: version !== null && /^\d{1,15}$/u.test(version) ? Number(version) : null,
    type: localCode(childOf(meta, 'itemClass')),
    signals,
    pubStatus,
    headline,
    subHeadline,
    byline: childrenOf(content, 'by').flatMap((by) => textOf(by) ?? []),
    slugline,
    creditLine: firstText(childrenOf(content, 'creditline')),
    source: firstText(childrenOf(content, 'infoSource'), nameOf),
    copyright: firstText(rights.flatMap((right) => childrenOf(right, 'copyrightNotice'))),
    language:
      attributeOf(childOf(content, 'language'), 'tag') ?? attributeOf(item, 'lang') ?? context.language,
    urgency: wholeNumber(textOf(childOf(content, 'urgency'))),
    priority: envelope.priority,
    firstCreated: time(childOf(meta, 'firstCreated')),
    versionCreated: time(childOf(meta, 'versionCreated')),
    sent: envelope.sent,
    embargo: embargoUntil(embargoed && rawTextOf(embargoed), context.timeZone),
    expires: time(childOf(meta, 'expires') ?? childOf(content, 'contentExpires')),
    usageTerms: rights
      .flatMap((right) => childrenOf(right, 'usageTerms'))
      .flatMap((terms) => textOf(terms) ?? []),
    notes: [...notes, ...body.notes],
    publicNotes,
    subjects: subjectsOf(content),
    keywords: childrenOf(content, 'keyword').flatMap((keyword) => textOf(keyword) ?? []),
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    signOff: body.signOff ?? signOff,
    pictures: body.pictures,
    related: relatedItems(item),
  });
  const genres = childrenOf(content, 'genre').flatMap((genre) => [
    attributeOf(genre, 'qcode'),
    nameOf(genre),
  ]);
  const services = childrenOf(meta, 'role').map((role) => attributeOf(role, 'qcode'));
  const sources = childrenOf(content, 'infoSource').map(nameOf);
  const byFormat = signalOfCodes(
    [...signals, ...envelope.signals.map((signal) => attributeOf(signal, 'qcode')), ...services],
    genres,
  );
  return finishItem(
    found,
    {
      dateline: firstText(childrenOf(content, 'dateline')),
      sources,
      senders: [...body.senders, ...sendersOf(provider)],
    },
    byFormat,
  );
}

/**
 * What all revisions of an item have in common. Its guid should be that; the URNs of NewsML 1, which some still use,
 * end in the revision: `urn:newsml:provider:date:id:2`.
 */
function chainOf(guid: string, version: string | null): string {
  const parts = guid.split(':');
  const isRevised = guid.startsWith('urn:newsml:') && parts.length > 5 && parts.at(-1) === version;
  return isRevised ? parts.slice(0, -1).join(':') : guid;
}

/** Its code where that is how the agency is credited: `nprov:dpa`, and not what the firm is called. */
function sendersOf(provider: XmlElement | null): (string | null)[] {
  const [code, name] = [localCode(provider), nameOf(provider)];
  return code !== null && isAgencyName(code) ? [code] : [name, code];
}

function headlinesOf(headlines: readonly XmlElement[]): [string | null, string | null] {
  const isSub = (element: XmlElement): boolean =>
    /sub|second|deck|kicker/iu.test(attributeOf(element, 'role') ?? '');
  return [firstText(headlines.filter((element) => !isSub(element))), firstText(headlines.filter(isSub))];
}

function firstText(
  elements: readonly XmlElement[],
  read: (element: XmlElement) => string | null = textOf,
): string | null {
  return elements.map(read).find((text) => text !== null) ?? null;
}
