import { fewItems } from '../copy/few-items.js';
import { isAgencyName } from '@kopij/editorial';
import { readHtmlBody } from '../copy/read-html-body.js';
import { finishItem } from '../finish-item.js';
import { isObject, numberIn, objectIn, objectsIn, textIn, textsIn, type JsonObject } from '../json/fields.js';
import { newItem } from '../new-item.js';
import type { NewsItem, RelatedItem } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { signalOfHeadline, strongest } from '../signals/signal-in-words.js';
import { embargoUntil } from '../times/embargo.js';
import { readTime } from '../times/read-time.js';

/** An answer of the ANP News API: one item, or a page of them. */
export function isAnpNewsApi(json: unknown): boolean {
  return itemsOf(json).length > 0;
}

export function readAnpNewsApi(json: unknown, context: ReadingContext): NewsItem[] {
  return fewItems(itemsOf(json)).map((item) => readItem(item, context));
}

function itemsOf(json: unknown): JsonObject[] {
  if (Array.isArray(json)) return json.filter(isObject).filter(isItem);
  if (!isObject(json)) return [];
  const inside = [
    ...objectsIn(json, 'data'),
    ...objectsIn(objectIn(json, 'data'), 'items'),
    ...objectsIn(json, 'items'),
  ];
  return [json, ...inside].filter(isItem);
}

function isItem(item: JsonObject): boolean {
  const isText = textIn(item, 'bodyText', 'title', 'introText') !== null;
  return (
    isText && textIn(item, 'id', 'itemId') !== null && textIn(item, 'sourceTitle', 'firstIssueDate') !== null
  );
}

function readItem(item: JsonObject, context: ReadingContext): NewsItem {
  const time = (name: string): string | null => readTime(textIn(item, name), context.timeZone);
  const headline = textIn(item, 'title');
  const body = readHtmlBody(textIn(item, 'bodyText', 'introText'), null, context);
  const feed = textIn(item, 'sourceTitle');
  const version = textIn(item, 'version');
  const keywords = textsIn(item, 'keywords');
  const itemId = textIn(item, 'itemId');
  const guid = textIn(item, 'id');
  const found = newItem({
    provider: 'anp.nl',
    guid,
    itemId,
    version,
    chain: itemId ?? guid,
    revision: numberIn(item, 'version'),
    type: textIn(item, 'kind'),
    headline,
    byline: textsIn(item, 'authors'),
    copyright: textIn(item, 'copyrightNotice'),
    language: languageOf(feed) ?? textIn(item, 'language') ?? context.language,
    urgency: numberIn(item, 'urgency'),
    firstCreated: time('firstIssueDate'),
    versionCreated: time('pubDate'),
    embargo: embargoUntil(textIn(item, 'embargo', 'embargoDate', 'embargoUntil'), context.timeZone),
    notes: body.notes,
    subjects: textsIn(item, 'categories', 'category').map((code) => ({ scheme: null, code, name: null })),
    keywords,
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    signOff: body.signOff,
    pictures: body.pictures,
    related: objectsIn(item, 'links').flatMap(relatedOf),
  });
  // What an agency writes in capitals among the keywords is its signal: "ALERT", "URGENT".
  const shouted = keywords.filter((word) => word === word.toUpperCase()).map(signalOfHeadline);
  return finishItem(found, { senders: [agencyOfFeed(feed)] }, strongest(...shouted));
}

/** "AFP EN (Editorial)" is AFP's English service, and the feeds of the ANP's own are Dutch. */
function languageOf(feed: string | null): string | null {
  const [, code] = /\s(NL|EN|DE|FR|ES|PT|IT)\b/u.exec(feed ?? '') ?? [];
  return code?.toLowerCase() ?? (/^(?:ANP|AFN)\b/u.test(feed ?? '') ? 'nl' : null);
}

function agencyOfFeed(feed: string | null): string | null {
  const [first = ''] = feed?.split(' ') ?? [];
  return isAgencyName(first) ? first : feed;
}

function relatedOf(link: JsonObject): RelatedItem[] {
  const guid = textIn(link, 'id', 'itemId', 'href', 'url');
  return guid === null ? [] : [{ kind: 'SEE_ALSO', guid, headline: textIn(link, 'title') }];
}
