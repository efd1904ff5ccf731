import { fewItems } from '../copy/few-items.js';
import { collapse } from '../text/collapse.js';
import { pictured, withoutControlSigns } from '../copy/control-signs.js';
import { isTableRow, readLineBody } from '../copy/read-lines.js';
import { fullYear } from '../copy/message-time.js';
import { finishItem } from '../finish-item.js';
import { newItem } from '../new-item.js';
import type { NewsBlock, NewsItem, NewsTime, Signal } from '../news-item.js';
import type { ReadingContext, TextMessage } from '../reader.js';
import { readTime } from '../times/read-time.js';
import { isAnpaFrame, readAnpaFrame, type AnpaFrame } from './anpa-frame.js';
import { readHeadLines } from './head-lines.js';
import { typeset } from './typeset.js';

/** ANPA 1312, the frames of American wires. */
export function isAnpa({ text }: TextMessage): boolean {
  return isAnpaFrame(pictured(text.slice(0, 200)));
}

/** A transmission may hold several frames, each from a start of heading to an end. */
export function readAnpa({ text }: TextMessage, context: ReadingContext): NewsItem[] {
  const frames = pictured(text)
    .split(/(?=␖{1,4}␁)/u)
    .filter((part) => part.includes('␁'));
  return fewItems(frames).map((frame) => readFrame(readAnpaFrame(frame), context));
}

function readFrame(frame: AnpaFrame, context: ReadingContext): NewsItem {
  const { heads, story, tables } = partsOf(frame.lines);
  if (tables > 0) context.warn('holds a table: left out');
  const head = readHeadLines(heads);
  const body = readLineBody(story.length > 0 ? story : head.others);
  const sent = filedAt(frame.filing ?? '', context.timeZone);
  const [, base = null, take] =
    /^(.{3,100}?),\s(\d{1,2})(?:st|nd|rd|th)\sL(?:d|ead)/iu.exec(head.slugline ?? '') ?? [];
  const found = newItem({
    provider: /^\s{0,5}AP-/u.test(frame.filing ?? '') ? 'ap.org' : null,
    guid: frame.number === null ? null : [frame.number, sent?.slice(0, 10)].filter(Boolean).join('-'),
    chain: base ?? head.slugline,
    revision: take === undefined ? null : Number(take) + 1,
    signals: frame.priority === null ? [] : [frame.priority],
    headline: head.headline,
    subHeadline: head.subHeadline,
    byline: head.byline,
    slugline: head.slugline,
    language: context.language,
    sent,
    notes: [...head.notes, ...body.notes],
    subjects: frame.category === null ? [] : [{ scheme: 'anpa', code: frame.category, name: null }],
    keywords: [],
    blocks: body.blocks.map(typeset),
    paragraphs: body.paragraphs,
    signOff: body.signOff,
    related: head.pictures.map((guid) => ({ kind: 'SEE_ALSO' as const, guid, headline: null })),
  });
  const [sender] = /^\s{0,5}([A-Z]{2,6})-/u.exec(frame.filing ?? '')?.slice(1) ?? [];
  return finishItem(found, { senders: [sender ?? null] }, signalOf(frame, head.slugline));
}

/** A tab begins a paragraph; lines with a mark in front of the first one are heads, and behind it sub-headings. */
function partsOf(lines: readonly string[]): {
  heads: string[];
  story: (string | NewsBlock)[];
  tables: number;
} {
  const heads: string[] = [];
  const story: (string | NewsBlock)[] = [];
  let tables = 0;
  for (const line of lines) {
    const text = collapse(withoutControlSigns(line).replace(/[<=\s]+$/u, ''));
    const last = story.at(-1);
    if (text === null) continue;
    if (line.includes('␈') || isTableRow(text)) tables += 1;
    else if (/^(?:\t|\s{2,})/u.test(line)) story.push(text);
    else if (story.length === 0 && (line.startsWith('^') || heads.length === 0)) heads.push(line);
    else if (line.startsWith('^')) story.push(subheading(text.slice(1)));
    else if (typeof last === 'string') story.splice(-1, 1, `${last} ${text}`);
    else story.push(text);
  }
  return { heads, story: story.filter((part) => part !== '' && part !== '^'), tables };
}

function subheading(text: string): NewsBlock {
  return { type: 'HEADING', level: 2, runs: [{ text: text.trim(), marks: [], href: null }] };
}

/** "AP-WF-11-13-13 1509GMT": month, day and year, as Americans write them. */
function filedAt(filing: string, timeZone: string | null): NewsTime | null {
  const [, month, day, year = '', hour, minute, zone] =
    /-(\d{2})-(\d{2})-(\d{2}|\d{4})\s{1,3}(\d{2})(\d{2})\s?([A-Z]{1,5})?/u.exec(filing) ?? [];
  if (month === undefined || day === undefined || hour === undefined || minute === undefined) return null;
  return readTime(`${fullYear(year)}-${month}-${day} ${hour}:${minute} ${zone ?? ''}`.trim(), timeZone);
}

/** A bulletin, or a slug that says that it comes ahead of the story. */
function signalOf({ priority }: AnpaFrame, slugline: string | null): Signal {
  if (/\b(?:kill|withdrawal)\b/iu.test(slugline ?? '')) return 'CANCEL';
  const isAlert = /news\s?alert|\b(?:bulletin|flash|urgent)\b/iu.test(slugline ?? '');
  return isAlert || priority === 'b' ? 'ALERT' : 'NONE';
}
