import { fewItems } from '../copy/few-items.js';
import { isAgencyName } from '@kopij/editorial';
import { withoutControlSigns } from '../copy/control-signs.js';
import { readLineBody } from '../copy/read-lines.js';
import { readMessageTime } from '../copy/message-time.js';
import { revisionInHeadline } from '../copy/revision-in-headline.js';
import { textParagraphs } from '../copy/text-paragraphs.js';
import { finishItem } from '../finish-item.js';
import { newItem } from '../new-item.js';
import type { Embargo, NewsItem } from '../news-item.js';
import type { ReadingContext, TextMessage } from '../reader.js';
import { collapse } from '../text/collapse.js';
import { embargoOfWords } from '../copy/embargo-of-words.js';
import { readTime } from '../times/read-time.js';
import { readCodedFields } from './coded-fields.js';
import { readLooseLines } from './loose-lines.js';
import { readMarkedLines } from './marked-lines.js';

export { isNewsText as isPlainText } from './is-news-text.js';

const opening = /^\s{0,20}ZCZC\b[^\S\n]{0,5}([^\n]{0,80})/iu;
const closing = /^\s{0,10}NNNN\s{0,10}$/iu;

/** Text as it comes: in the frames of telex lines (ZCZC ... NNNN), or in none. */
export function readPlainText({ text }: TextMessage, context: ReadingContext): NewsItem[] {
  return fewItems(messagesIn(text.replace(/\r\n?/gu, '\n'))).map((message) => readText(message, context));
}

/** Each frame is a message; text without frames is one. */
function messagesIn(text: string): string[] {
  if (!opening.test(text)) return [text];
  const messages: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (closing.test(line)) messages.push([]);
    else messages.at(-1)?.push(line);
  }
  return messages
    .map((lines) => lines.join('\n'))
    .filter((message) => /[\p{L}\d]/u.test(message.replace(opening, '')));
}

/** Reads one message of plain text. */
export function readText(message: string, context: ReadingContext): NewsItem {
  const text = withoutControlSigns(message).replace(/\r\n?/gu, '\n');
  const frame = collapse(opening.exec(text)?.[1]);
  const lines = text
    .replace(opening, '')
    .replace(/^\s*\n/u, '')
    .split('\n');
  const story = readMarkedLines(lines) ?? readCodedFields(lines) ?? readLooseLines(lines);
  const body = readLineBody(textParagraphs(story.text));
  const counted = revisionInHeadline(story.headline);
  const time =
    readTime(story.time, context.timeZone) ?? readMessageTime(lines.slice(-4).join(' '), context.timeZone);
  const found = newItem({
    guid: story.guid ?? null,
    chain: counted?.headline ?? null,
    revision: counted?.revision ?? null,
    type: story.type ?? null,
    headline: story.headline,
    byline: story.byline ?? [],
    slugline: story.slugline,
    language: story.language ?? context.language,
    versionCreated: time,
    embargo: embargoAmong([story.headline, ...(story.notes ?? [])], time, context.timeZone),
    notes: [...(story.notes ?? []), ...body.notes],
    subjects: story.subjects ?? [],
    keywords: story.keywords ?? [],
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    signOff: body.signOff,
  });
  const [code = ''] = frame?.split(' ') ?? [];
  return finishItem(found, { senders: [story.sender ?? (isAgencyName(code) ? code : null)] });
}

function embargoAmong(
  lines: readonly (string | null)[],
  sent: string | null,
  timeZone: string | null,
): Embargo {
  const asked = lines.map((line) => embargoOfWords(line, sent, timeZone));
  return asked.find(({ kind }) => kind !== 'NONE') ?? { kind: 'NONE' };
}
