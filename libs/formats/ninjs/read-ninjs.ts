import { fewItems } from '../copy/few-items.js';
import { wholeNumber } from '../copy/whole-number.js';
import { finishItem } from '../finish-item.js';
import { numberIn, objectsIn, textIn, textsIn, valueIn, type JsonObject } from '../json/fields.js';
import { newItem } from '../new-item.js';
import type { Embargo, NewsItem, Subject } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { signalOfHeadline, strongest } from '../signals/signal-in-words.js';
import { subjectOf } from '../subjects/subject-of.js';
import { embargoUntil } from '../times/embargo.js';
import { readTime } from '../times/read-time.js';
import { bodyOf } from './body-of.js';
import { doubtsAbout } from './doubtful.js';
import { ninjsItems } from './ninjs-items.js';
import { picturesOf, relatedOf } from './pictures-of.js';
import { headlineOf, subHeadlineOf, withRole } from './role-of.js';

/** The IPTC's ninjs 1, 2 and 3: they differ in their names, and no item uses two names for one thing. */
export function isNinjs(json: unknown): boolean {
  return ninjsItems(json).length > 0;
}

export function readNinjs(json: unknown, context: ReadingContext): NewsItem[] {
  return fewItems(ninjsItems(json)).map((item) => {
    const read = readItem(item, context);
    doubtsAbout(item, read).forEach(context.warn);
    return read;
  });
}

function readItem(item: JsonObject, context: ReadingContext): NewsItem {
  const time = (...names: string[]): string | null => readTime(textIn(item, ...names), context.timeZone);
  const guid = textIn(item, 'uri', 'guid');
  const headline = headlineOf(item);
  const body = bodyOf(item, headline, context);
  const version = textIn(item, 'version');
  const signals = textsIn(item, 'signals', 'signal');
  const sources = [
    ...textsIn(item, 'source'),
    ...objectsIn(item, 'infosources', 'infoSources', 'infosource').flatMap(
      (source) => textIn(source, 'name') ?? [],
    ),
  ];
  const found = newItem({
    provider: providerOf(guid),
    guid,
    version,
    chain: guid,
    revision: wholeNumber(version),
    type: textIn(item, 'type'),
    signals,
    pubStatus: textIn(item, 'pubstatus', 'pubStatus')?.replace(/^stat:/u, '') ?? null,
    headline,
    subHeadline: subHeadlineOf(item),
    kicker: textIn(item, 'kicker') ?? withRole(item, 'headlines', /^kicker/iu),
    byline: textsIn(item, 'byline', 'by').slice(0, 20),
    slugline: textIn(item, 'slugline'),
    creditLine: textIn(item, 'creditline', 'creditLine') ?? withRole(item, 'descriptions', /^credit/iu),
    source: textIn(item, 'source'),
    copyright: textIn(item, 'copyrightnotice', 'copyrightNotice'),
    language: textIn(item, 'language') ?? context.language,
    urgency: numberIn(item, 'urgency'),
    priority: numberIn(item, 'priority'),
    firstCreated: time('firstcreated', 'firstCreated'),
    versionCreated: time('versioncreated', 'versionCreated'),
    embargo: embargoOf(item, context),
    expires: time('expires'),
    usageTerms: textsIn(item, 'usageterms', 'usageTerms'),
    notes: [...textsIn(item, 'ednote', 'edNote', 'ednotes', 'edNotes'), ...body.notes],
    subjects: [...objectsIn(item, 'subject'), ...objectsIn(item, 'subjects')].map(subjectFrom),
    keywords: textsIn(item, 'keywords', 'keyword'),
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    signOff: body.signOff,
    pictures: [...picturesOf(item), ...body.pictures],
    related: relatedOf(item),
  });
  const provenance = {
    dateline: textIn(item, 'dateline', 'located'),
    sources,
    senders: [...sources, textIn(item, 'copyrightholder', 'copyrightHolder')],
  };
  return finishItem(found, provenance, strongest(...signals.map(signalOfHeadline)));
}

/** Renamed in ninjs 3. One that is there and empty asks for an embargo, and does not say until when. */
function embargoOf(item: JsonObject, context: ReadingContext): Embargo {
  const values = ['embargoedUntil', 'embargoeduntil', 'embargoed'].map((name) => valueIn(item, name));
  const written = values.find(
    (value) => typeof value === 'string' || typeof value === 'number' || value === true,
  );
  return embargoUntil(written === undefined ? null : String(written), context.timeZone);
}

function subjectFrom(subject: JsonObject): Subject {
  const [code, name] = [textIn(subject, 'code', 'literal'), textIn(subject, 'name')];
  const address = textIn(subject, 'uri', 'rel');
  const scheme = textIn(subject, 'scheme');
  const isIptc =
    code !== null && /^\d{8}$/u.test(code) && (scheme === null || /iptc|subj|medtop|topic/iu.test(scheme));
  if (isIptc) return subjectOf(null, `${code.startsWith('2') ? 'medtop' : 'subj'}:${code}`, name);
  return subjectOf(scheme, code ?? address, name);
}

/** `urn:newsml:dpa.com:...`, `tag:example.org,2020:...` and `https://example.org/...` say whose identity it is. */
function providerOf(guid: string | null): string | null {
  const [, urn, tag, host] =
    /^(?:urn:newsml:([^:/]{1,80}):|tag:([^,:]{1,80})[,:]|https?:\/\/(?:www\.|api\.)?([^/:?#]{1,80}))/iu.exec(
      guid ?? '',
    ) ?? [];
  return urn ?? tag ?? host ?? null;
}
