import { isAgencyName } from '@kopij/editorial';
import { type Body, readHtmlBody } from '../copy/read-html-body.js';
import { revisionInHeadline } from '../copy/revision-in-headline.js';
import { wholeNumber } from '../copy/whole-number.js';
import { finishItem } from '../finish-item.js';
import { newItem } from '../new-item.js';
import type { NewsItem } from '../news-item.js';
import { readText } from '../plain-text/read-plain-text.js';
import type { ReadingContext, TextMessage } from '../reader.js';
import { paragraphOf } from '../text/plain-text.js';
import { embargoOfWords } from '../copy/embargo-of-words.js';
import { readTime } from '../times/read-time.js';
import { coveredBy, readAttachedNews } from './attached-news.js';
import { rawField } from './headers.js';
import { parseMail, type Mail } from './parse-mail.js';
import { readSubjectLine } from './subject-line.js';

export { isMail } from './headers.js';

/** Mail: its text is an item, unless it only covers what is attached. */
export async function readMail({ bytes, text }: TextMessage, context: ReadingContext): Promise<NewsItem[]> {
  const mail = await parseMail(bytes);
  const attached = await readAttachedNews(mail, context);
  const own = readOwn(mail, text, context);
  if (attached.isStructured) return attached.items.map((item) => coveredBy(item, own));
  const isEmpty = own.blocks.length === 0 && own.paragraphs.length === 0;
  return isEmpty && attached.items.length > 0
    ? attached.items.map((item) => coveredBy(item, own))
    : [own, ...attached.items];
}

function readOwn(mail: Mail, text: string, context: ReadingContext): NewsItem {
  const raw = rawField(text, 'subject');
  // The library loses letters of a header that are not encoded.
  const subject = mail.subject?.includes('\ufffd') === true ? raw : mail.subject;
  const line = readSubjectLine(subject);
  // The raw one: a library answers the present for a zone it does not know.
  const sent = readTime(rawField(text, 'date'), context.timeZone);
  const counted = revisionInHeadline(line.headline);
  const body = bodyOf(mail, line.headline, context);
  const asked = [line.embargo, ...body.notes].map((words) => embargoOfWords(words, sent, context.timeZone));
  const found = newItem({
    ...body.said,
    provider: /@([^@\s>]{1,200})$/u.exec(mail.from?.address ?? '')?.[1]?.toLowerCase() ?? null,
    guid: mail.messageId,
    version: counted === null ? null : String(counted.revision),
    chain: mail.thread ?? counted?.headline ?? mail.messageId,
    revision: counted?.revision ?? null,
    headline: line.headline,
    slugline: subject === line.headline ? null : subject,
    language: rawField(text, 'content-language') ?? context.language,
    priority: wholeNumber(/^\d/u.exec(rawField(text, 'x-priority') ?? '')?.[0] ?? null),
    sent,
    embargo: asked.find(({ kind }) => kind !== 'NONE') ?? { kind: 'NONE' },
    notes: body.notes,
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    signOff: body.signOff,
    pictures: body.pictures,
    related: replacedBy(text, counted?.headline ?? null),
  });
  return finishItem(found, { senders: [agencyOf(mail)] }, line.signal);
}

type MailBody = Body & { said: Partial<NewsItem> };

/** The plain text where there is one: what mail programs make of it in HTML is full of furniture. */
function bodyOf(mail: Mail, headline: string | null, context: ReadingContext): MailBody {
  const { text, html } = mail;
  if (text === null || (html !== null && text.trim().length < html.length / 100)) {
    return { ...readHtmlBody(html ?? text, headline, context), said: {} };
  }
  const [story = '', ...signature] = text.split(/\n-- ?\r?\n/u);
  const read = readText(story, context);
  const opening = read.headline === null || read.headline === headline ? [] : [read.headline];
  return {
    blocks: [...opening.map(paragraphOf), ...read.blocks],
    paragraphs: [...opening, ...read.paragraphs],
    signOff: read.signOff,
    notes: [...read.notes, ...signature.map((part) => part.replace(/\s+/gu, ' ').trim())].filter(
      (note) => note !== '',
    ),
    pictures: [],
    said: { byline: read.byline, subjects: read.subjects, type: read.type },
  };
}

function replacedBy(text: string, headline: string | null): NewsItem['related'] {
  const written = rawField(text, 'supersedes') ?? rawField(text, 'obsoletes');
  const guid = /<([^<>\s]{1,300})>/u.exec(written ?? '')?.[1] ?? null;
  return guid === null && headline === null ? [] : [{ kind: 'REPLACES', guid, headline }];
}

/** "ANP Redactie <redactie@anp.example>": the sender counts only if it is an agency. */
function agencyOf({ from }: Mail): string | null {
  if (from === null) return null;
  const [first = ''] = from.name.split(/[\s,]/u);
  const domain = /@(?:[\w-]+\.)?([\w-]{2,30})\.\w{2,12}$/u.exec(from.address)?.[1]?.toUpperCase() ?? '';
  return [from.name, first, domain].find((name) => name !== '' && isAgencyName(name)) ?? null;
}
