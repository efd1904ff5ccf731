import { fewItems } from '../copy/few-items.js';
import { readHtmlBody } from '../copy/read-html-body.js';
import { wholeNumber } from '../copy/whole-number.js';
import { finishItem } from '../finish-item.js';
import {
  isObject,
  numberIn,
  objectIn,
  objectsIn,
  rawTextIn,
  textIn,
  textsIn,
  type JsonObject,
} from '../json/fields.js';
import { newItem } from '../new-item.js';
import type { NewsItem, Picture, RelatedItem } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { subjectOf } from '../subjects/subject-of.js';
import { embargoUntil } from '../times/embargo.js';
import { readTime } from '../times/read-time.js';

/** An answer of AP's Media API: one item, a page of them, or an item by itself. */
export function isApMediaApi(json: unknown): boolean {
  return itemsOf(json).length > 0;
}

export function readApMediaApi(json: unknown, context: ReadingContext): NewsItem[] {
  return fewItems(itemsOf(json)).map((item) => readItem(item, context));
}

function itemsOf(json: unknown): JsonObject[] {
  if (!isObject(json)) return [];
  const data = objectIn(json, 'data');
  const entries = objectsIn(data, 'items').map((entry) => objectIn(entry, 'item'));
  return [json, objectIn(data, 'item'), objectIn(json, 'item'), ...entries].filter(isItem);
}

function isItem(item: JsonObject): boolean {
  return textIn(objectIn(item, 'altids'), 'itemid') !== null && textIn(item, 'type') !== null;
}

function readItem(item: JsonObject, context: ReadingContext): NewsItem {
  const time = (name: string): string | null => readTime(textIn(item, name), context.timeZone);
  const guid = textIn(objectIn(item, 'altids'), 'itemid');
  const headline = textIn(item, 'headline', 'title');
  const version = textIn(item, 'version');
  const counted = wholeNumber(version);
  const body = readHtmlBody(
    rawTextIn(item, 'body_nitf', 'body_xhtml', 'body_html', 'body_text'),
    headline,
    context,
  );
  const sources = objectsIn(item, 'infosource').flatMap((source) => textIn(source, 'name') ?? []);
  const isPicture = textIn(item, 'type') !== 'text';
  const found = newItem({
    provider: 'ap.org',
    guid,
    itemId: textIn(objectIn(item, 'altids'), 'friendlykey'),
    version,
    chain: guid,
    // AP counts from 0.
    revision: counted === null ? null : counted + 1,
    type: textIn(item, 'type'),
    signals: textsIn(item, 'signals'),
    pubStatus: textIn(item, 'pubstatus'),
    headline,
    byline: objectsIn(item, 'bylines').flatMap((line) => textIn(line, 'by') ?? []),
    slugline: textIn(item, 'slugline'),
    creditLine: textIn(item, 'creditline'),
    source: sources[0] ?? null,
    copyright: textIn(item, 'copyrightnotice'),
    language: textIn(item, 'language') ?? context.language,
    urgency: numberIn(item, 'urgency'),
    firstCreated: time('firstcreated'),
    versionCreated: time('versioncreated'),
    embargo: embargoUntil(textIn(item, 'embargoed'), context.timeZone),
    expires: time('expires'),
    usageTerms: textsIn(item, 'usageterms'),
    notes: [...textsIn(item, 'ednote'), ...body.notes],
    subjects: objectsIn(item, 'subject').map((subject) =>
      subjectOf(textIn(subject, 'scheme'), textIn(subject, 'code'), textIn(subject, 'name')),
    ),
    keywords: textsIn(item, 'keywords'),
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    signOff: body.signOff,
    pictures: isPicture ? pictureOf(item) : body.pictures,
    related: objectsIn(item, 'associations').flatMap(relatedOf),
  });
  return finishItem(found, {
    dateline: textIn(item, 'located'),
    sources,
    senders: [textIn(item, 'provider'), ...sources],
  });
}

function pictureOf(item: JsonObject): Picture[] {
  const renditions = objectIn(item, 'renditions');
  const url = textIn(objectIn(renditions, 'main'), 'href') ?? textIn(objectIn(renditions, 'preview'), 'href');
  const caption = textIn(item, 'description_caption');
  const credit = textIn(item, 'description_creditline') ?? textIn(objectIn(item, 'photographer'), 'name');
  return url === null && caption === null
    ? []
    : [{ url, caption, credit, alt: textIn(item, 'description_alt') }];
}

function relatedOf(item: JsonObject): RelatedItem[] {
  const guid = textIn(objectIn(item, 'altids'), 'itemid') ?? textIn(item, 'uri');
  return guid === null ? [] : [{ kind: 'SEE_ALSO', guid, headline: textIn(item, 'headline') }];
}
