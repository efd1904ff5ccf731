import { fewItems } from '../copy/few-items.js';
import { isAgencyName } from '@kopij/editorial';
import { readHtmlBody } from '../copy/read-html-body.js';
import { finishItem } from '../finish-item.js';
import {
  isObject,
  numberIn,
  objectsIn,
  rawTextIn,
  textIn,
  textsIn,
  type JsonObject,
} from '../json/fields.js';
import { newItem } from '../new-item.js';
import type { NewsItem, Signal, Subject } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { signalOfHeadline, strongest } from '../signals/signal-in-words.js';
import { subjectOf } from '../subjects/subject-of.js';
import { embargoUntil } from '../times/embargo.js';
import { readTime } from '../times/read-time.js';
import { isOwnMedium, linkedItems, picturesOf } from './associations.js';
import { notesOf } from './notes-of.js';

/** dpa's digitalwires: one item, or a list of them. */
export function isDpaDigitalwires(json: unknown): boolean {
  return itemsOf(json).length > 0;
}

export function readDpaDigitalwires(json: unknown, context: ReadingContext): NewsItem[] {
  return fewItems(itemsOf(json)).map((item) => readItem(item, context));
}

function itemsOf(json: unknown): JsonObject[] {
  const listed = Array.isArray(json)
    ? json.filter(isObject)
    : isObject(json)
      ? [json, ...objectsIn(json, 'entries')]
      : [];
  return listed.filter((item) => {
    const isNamed = textIn(item, 'format')?.startsWith('digitalwires') ?? false;
    const isShaped =
      textIn(item, 'entry_id') !== null && textIn(item, 'version_created', 'article_html') !== null;
    return textIn(item, 'urn') !== null && (isNamed || isShaped);
  });
}

function readItem(item: JsonObject, context: ReadingContext): NewsItem {
  const time = (name: string): string | null => readTime(textIn(item, name), context.timeZone);
  const urn = textIn(item, 'urn');
  const headline = textIn(item, 'headline');
  const body = readHtmlBody(rawTextIn(item, 'article_html'), headline, context);
  const said = notesOf(item);
  const categories = objectsIn(item, 'categories');
  const signals = [
    ...new Set([...namesOf(categories, 'signal'), ...textsIn(item, 'signal').map(withoutPrefix)]),
  ];
  const found = newItem({
    provider: /^urn:newsml:([^:]{1,80}):/u.exec(urn ?? '')?.[1] ?? null,
    guid: urn,
    version: textIn(item, 'version'),
    chain: urn,
    revision: numberIn(item, 'version'),
    type: ownType(item),
    signals,
    pubStatus: withoutPrefix(textIn(item, 'pubstatus') ?? '') || null,
    headline,
    subHeadline: textIn(item, 'subhead'),
    kicker: textIn(item, 'kicker'),
    byline: textsIn(item, 'byline'),
    creditLine: textIn(item, 'creditline'),
    copyright: textIn(item, 'copyrightnotice'),
    language: textIn(item, 'language') ?? context.language,
    urgency: numberIn(item, 'urgency'),
    versionCreated: time('version_created'),
    sent: time('updated'),
    embargo: embargoUntil(textIn(item, 'embargoed'), context.timeZone),
    usageTerms: textsIn(item, 'usageterms'),
    notes: [...said.notes, ...body.notes],
    publicNotes: said.publicNotes,
    subjects: subjectsOf(categories, item),
    keywords: textsIn(item, 'keyword_names'),
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    signOff: said.signOff ?? body.signOff,
    pictures: [...picturesOf(item), ...body.pictures],
    related: linkedItems(item),
  });
  const provenance = {
    dateline: textIn(item, 'dateline'),
    sources: namesOf(categories, 'infosource'),
    senders: namesOf(categories, 'provider'),
  };
  return withoutPhotographer(finishItem(found, provenance, signalOf(signals, categories, item)));
}

/** "Ada Smit/AP/dpa" on a picture: the photographer stands in the credit line, and is no agency. */
function withoutPhotographer(item: NewsItem): NewsItem {
  const agencies = item.credits.filter(isAgencyName);
  return item.type === 'picture' && agencies.length > 0 ? { ...item, credits: agencies } : item;
}

/** A story has no type of its own; an item that is its own picture or sound has. */
function ownType(item: JsonObject): string | null {
  const medium = objectsIn(item, 'associations').find((associated) => isOwnMedium(item, associated));
  const type = medium ? textIn(medium, 'type') : null;
  return type === 'image' ? 'picture' : type;
}

function namesOf(categories: readonly JsonObject[], kind: string): string[] {
  return categories
    .filter((category) => textIn(category, 'type') === `dnltype:${kind}`)
    .flatMap((category) => textIn(category, 'name') ?? []);
}

function subjectsOf(categories: readonly JsonObject[], item: JsonObject): Subject[] {
  const found = categories
    .filter((category) => /^dnltype:(?:dpa)?subject$/u.test(textIn(category, 'type') ?? ''))
    .map((category) => subjectOf(null, textIn(category, 'qcode'), textIn(category, 'name')));
  return found.length > 0
    ? found
    : textsIn(item, 'dpasubject_names').map((name) => ({ scheme: null, code: null, name }));
}

/** "Achtung" and the planning of the day are for the newsroom. */
function signalOf(signals: readonly string[], categories: readonly JsonObject[], item: JsonObject): Signal {
  const genres = [...namesOf(categories, 'genre'), ...textsIn(item, 'genre_names')];
  const genreNotes = objectsIn(item, 'ednotes')
    .filter((note) => textIn(note, 'role')?.endsWith(':genrenote') ?? false)
    .flatMap((note) => textIn(note, 'ednote') ?? []);
  const isAdvisory = [...genres, ...genreNotes].some((genre) =>
    /^(?:achtung|advisory|hinweis|planungshinweis|vorschau|tagesvorschau|terminvorschau|dienst(?:hinweis|meldung))/iu.test(
      genre,
    ),
  );
  return strongest(isAdvisory ? 'ADVISORY' : 'NONE', ...signals.map(signalOfHeadline));
}

function withoutPrefix(code: string): string {
  return code.replace(/^[\w-]{1,20}:/u, '');
}
