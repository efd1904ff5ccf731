import { takeBody } from '../body/take-body.js';
import { wholeNumber } from '../copy/whole-number.js';
import { finishItem } from '../finish-item.js';
import { asMarkup } from '../markup/parse-html.js';
import { readMarkup } from '../markup/read-markup.js';
import { usualRole } from '../markup/usual-roles.js';
import { newItem } from '../new-item.js';
import type { Embargo, NewsItem, Picture } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { signalOfSlug } from '../signals/signal-in-words.js';
import { embargoUntil } from '../times/embargo.js';
import { readTime } from '../times/read-time.js';
import { allOf, childOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';

const languages: Readonly<Record<string, string>> = { '1': 'en', '2': 'fr' };

export function isCpPublish(root: XmlElement): boolean {
  return root.name === 'Publish' && childOf(root, 'ContentItem') !== null;
}

/** Reads the publishing XML of The Canadian Press: one content item, or several. */
export function readCpPublish(root: XmlElement, context: ReadingContext): NewsItem[] {
  return allOf(root, 'ContentItem').map((item) => readContentItem(item, context));
}

function readContentItem(item: XmlElement, context: ReadingContext): NewsItem {
  const text = (name: string): string | null => textOf(childOf(item, name));
  const markup = readMarkup(asMarkup(childOf(item, 'ContentText')), usualRole);
  if (markup.tables > 0) context.warn('holds a table: left out');
  const body = takeBody(markup.blocks);
  const guid = text('SystemSlug') ?? text('ContentItemID');
  const writethru = text('WriteThruType');
  const note = text('EditorNote');
  const headline = text('Headline');
  const byline = text('Byline');
  const pictures = [...pictureOf(item), ...markup.pictures];
  return finishItem(
    newItem({
      provider: text('Source'),
      guid,
      itemId: text('ContentItemID'),
      chain: guid,
      revision: revisionOf(text('WritethruNum') ?? text('WritethruValue')),
      type: text('ContentType'),
      signals: writethru === null ? [] : [writethru],
      headline,
      byline: byline === null ? [] : [byline],
      slugline: text('SlugProper'),
      creditLine: text('Credit'),
      source: text('Source'),
      copyright: text('Copyright'),
      language: languages[text('Language') ?? ''] ?? context.language,
      priority: wholeNumber(text('RankingValue')),
      firstCreated: readTime(text('CreatedDateTime'), context.timeZone),
      versionCreated: readTime(text('UpdatedDateTime'), context.timeZone),
      embargo: embargoOf(item, context.timeZone),
      notes: [...(note === null ? [] : [note]), ...body.notes],
      updateNote: text('UpdateNote'),
      subjects: listOf(text('IndexCode')).map((name) => ({ scheme: 'IndexCode', code: name, name })),
      keywords: listOf(text('Keyword')),
      blocks: body.blocks,
      paragraphs: body.paragraphs,
      signOff: body.signOff,
      pictures,
    }),
    { sources: [text('Source')], senders: [text('Source')] },
    signalOfSlug(writethru),
  );
}

/** Its database has no empty time: the year 1 means none. A flag holds an item without one. */
function embargoOf(item: XmlElement, timeZone: string | null): Embargo {
  const written = textOf(childOf(item, 'EmbargoTime'));
  if (written !== null && !written.startsWith('0001-')) return embargoUntil(written, timeZone);
  const isHeld = [textOf(childOf(item, 'HoldFlag')), textOf(childOf(item, 'Embargo'))].includes('true');
  return isHeld ? { kind: 'HELD', asWritten: 'HoldFlag' } : { kind: 'NONE' };
}

/** "8th" and 8 are the eighth rewriting, which is the ninth revision. */
function revisionOf(written: string | null): number {
  return Number(/^\d{1,4}/u.exec(written ?? '')?.[0] ?? 0) + 1;
}

function pictureOf(item: XmlElement): Picture[] {
  const url = textOf(childOf(item, 'ContentRef')) ?? textOf(childOf(item, 'ViewFile'));
  if (url === null) return [];
  const caption = textOf(childOf(item, 'EnglishCaption')) ?? textOf(childOf(item, 'FrenchCaption'));
  return [{ url, caption, credit: textOf(childOf(item, 'Credit')), alt: null }];
}

function listOf(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
