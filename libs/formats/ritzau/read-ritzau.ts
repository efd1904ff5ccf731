import { takeBody } from '../body/take-body.js';
import { wholeNumber } from '../copy/whole-number.js';
import { finishItem } from '../finish-item.js';
import { decodeEntities } from '../markup/decode-entities.js';
import { noteOf } from '../markup/note-of.js';
import { asMarkup } from '../markup/parse-html.js';
import { readMarkup } from '../markup/read-markup.js';
import { usualRole } from '../markup/usual-roles.js';
import { newItem } from '../new-item.js';
import type { NewsItem, RelatedItem, Signal } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { signalOfSlug, strongest } from '../signals/signal-in-words.js';
import { subjectOf } from '../subjects/subject-of.js';
import { collapse } from '../text/collapse.js';
import { readTime } from '../times/read-time.js';
import { embargoUntil } from '../times/embargo.js';
import { allOf, childOf, childrenOf } from '../xml/find.js';
import { rawTextOf, textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';

/** An item by itself, or a container of any name that holds some. */
export function isRitzau(root: XmlElement): boolean {
  return (
    root.name === 'RBNews' || allOf(root, 'RBNews').length > 0 || /^XMLNews\w+Response$/u.test(root.name)
  );
}

/** Reads Ritzau's XML. */
export function readRitzau(root: XmlElement, context: ReadingContext): NewsItem[] {
  const items = root.name === 'RBNews' ? [root] : allOf(root, 'RBNews');
  return items.map((item) => readRbNews(item, context));
}

function readRbNews(item: XmlElement, context: ReadingContext): NewsItem {
  const text = (name: string): string | null => collapse(decodeEntities(rawTextOf(childOf(item, name))));
  const markup = readMarkup(asMarkup(childOf(item, 'content')), usualRole);
  if (markup.tables > 0) context.warn('holds a table: left out');
  const body = takeBody(markup.blocks);
  const version = text('version');
  const origin = text('origin');
  const town = text('town');
  const byline = text('byLine');
  const format = text('format');
  const guid = text('NewsID');
  const isRelease = /pressem/iu.test(text('section') ?? '') || /^via\s/iu.test(origin ?? '');
  const note = noteOf(childOf(item, 'TilRedaktionen'));
  return finishItem(
    newItem({
      provider: 'ritzau.dk',
      guid,
      itemId: text('HistID'),
      version,
      chain: text('HistID') ?? guid,
      revision: version !== null && /^\d{1,6}$/u.test(version) ? Number(version) : null,
      type: 'text',
      signals: flagsOf(item),
      pubStatus: text('Annuleret') === 'true' ? 'canceled' : null,
      headline: text('headline'),
      subHeadline: text('subtitle'),
      byline: byline === null ? [] : [byline],
      slugline: text('strapline'),
      creditLine: origin,
      // It writes in Danish; what it passes on for others comes in any language.
      language: context.language ?? (isRelease ? null : 'da'),
      priority: wholeNumber(text('Priority')),
      versionCreated: readTime(text('PublishDate'), context.timeZone),
      embargo: embargoUntil(text('Embargo') ?? text('EmbargoDate'), context.timeZone),
      notes: [...(note === null ? [] : [note]), ...body.notes],
      subjects: childrenOf(childOf(item, 'IPTCList')).flatMap((code) => {
        const number = textOf(code);
        return number === null ? [] : [subjectOf('subj', number, null)];
      }),
      keywords: childrenOf(childOf(item, 'SubjectKeyword')).flatMap((word) => textOf(word) ?? []),
      blocks: body.blocks,
      paragraphs: body.paragraphs,
      signOff: body.signOff,
      pictures: markup.pictures,
      related: replacedBy(item),
    }),
    { dateline: datelineOf(town, origin), senders: ['ritzau'] },
    strongest(...flagsOf(item).map((flag) => bySignal[flag] ?? 'NONE'), signalOfSlug(format)),
  );
}

const bySignal: Readonly<Record<string, Signal>> = {
  Annuleret: 'CANCEL',
  Korrektion: 'CORRECTION',
  NyVersion: 'UPDATE',
  InfoFlash: 'ALERT',
};

function flagsOf(item: XmlElement): string[] {
  return Object.keys(bySignal).filter((name) => textOf(childOf(item, name))?.toLowerCase() === 'true');
}

/** Its datelines are put together of two elements: "Haag" and "/ritzau/". What comes "via" it has its own. */
function datelineOf(town: string | null, origin: string | null): string | null {
  if (town === null || /^via\s/iu.test(origin ?? '')) return null;
  return origin !== null && /^\/.+\/$/u.test(origin) ? `${town} ${origin}:` : town;
}

function replacedBy(item: XmlElement): RelatedItem[] {
  const ids = ['Replaces', 'replacedID'].flatMap((name) => textOf(childOf(item, name)) ?? []);
  return [...new Set(ids)].map((guid) => ({ kind: 'REPLACES', guid, headline: null }));
}
