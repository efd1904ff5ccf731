import { fewItems } from '../copy/few-items.js';
import { pictured } from '../copy/control-signs.js';
import { isTableRow, readLineBody } from '../copy/read-lines.js';
import { readMessageTime } from '../copy/message-time.js';
import { revisionInHeadline } from '../copy/revision-in-headline.js';
import { textParagraphs } from '../copy/text-paragraphs.js';
import { finishItem } from '../finish-item.js';
import { newItem } from '../new-item.js';
import type { NewsItem } from '../news-item.js';
import type { ReadingContext, TextMessage } from '../reader.js';
import { signalOfSlug, strongest } from '../signals/signal-in-words.js';
import { headingOf } from './heading-of.js';
import { withoutNotebook } from './notebook.js';
import { isTelegram, readTelegram, type Telegram } from './telegram.js';

/** IPTC 7901, the telegraph format of European agencies. */
export function isTelegrams({ text }: TextMessage): boolean {
  return isTelegram(pictured(text.slice(0, 600)));
}

/** A transmission may hold several messages, each to an end of transmission. */
export function readTelegrams({ text }: TextMessage, context: ReadingContext): NewsItem[] {
  return fewItems(pictured(text).split('␄')).flatMap((part) => {
    const telegram = readTelegram(part);
    return telegram ? [readItem(telegram, context)] : [];
  });
}

function readItem(telegram: Telegram, context: ReadingContext): NewsItem {
  const { service, number, category } = telegram;
  const heading = headingOf(telegram.heading);
  const { body: text, notes } = withoutNotebook(telegram.body.replaceAll('\\/', '/'));
  const rows = text.split('\n').filter(isTableRow);
  if (rows.length > 0) context.warn('holds a table: left out');
  const story =
    rows.length === 0
      ? text
      : text
          .split('\n')
          .filter((line) => !isTableRow(line))
          .join('\n');
  const body = readLineBody(textParagraphs(story));
  const sent = readMessageTime(telegram.foot, context.timeZone);
  const counted = revisionInHeadline(heading.headline);
  const found = newItem({
    guid: [`${service}${number}`, sent?.slice(0, 10)].filter((part) => part !== undefined).join('-'),
    itemId: /\b\p{Lu}{2,12}-\d{3,8}\b/u.exec(telegram.rest)?.[0] ?? null,
    chain: counted === null ? null : counted.headline,
    revision: counted?.revision ?? null,
    signals: heading.labels,
    headline: heading.headline,
    kicker: heading.kicker,
    byline: heading.byline,
    slugline: telegram.slug,
    priority: telegram.priority,
    sent,
    notes: [...notes, ...body.notes],
    subjects: [{ scheme: 'iptc7901', code: category, name: null }],
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    signOff: body.signOff,
  });
  const [sender] = /^(\p{L}{2,8})(?:\s\d|-\d)/u.exec(telegram.rest)?.slice(1) ?? [];
  const signal = strongest(...heading.labels.map(signalOfSlug));
  const item = finishItem(found, { senders: [sender ?? null] }, signal);
  return { ...item, language: languageOf(telegram.rest, item.credits) ?? context.language };
}

const languages: Readonly<Record<string, string>> = { F: 'fr', N: 'nl', D: 'de', E: 'en', I: 'it' };

/** Belga says it by a letter, and the Swiss agency by its name: "ats" in French, "sda" in German. */
function languageOf(rest: string, credits: readonly string[]): string | null {
  const letter = /^([A-Z])(?:\s|$)/u.exec(rest)?.[1] ?? '';
  if (Object.hasOwn(languages, letter)) return languages[letter] ?? null;
  const [first = ''] = credits;
  return first === 'ats' ? 'fr' : first === 'sda' ? 'de' : null;
}
