import { decodeText } from './bytes/decode-text.js';
import { withoutControls } from './bytes/without-controls.js';
import { parseJson } from './json/parse-json.js';
import type { NewsFormat, NewsItem, Reading, SourceHints, Unreadable } from './news-item.js';
import type { FormatReader, ReadingContext } from './reader.js';
import { readers } from './readers.js';
import { FormatFault } from './xml/format-fault.js';
import { parseXml } from './xml/parse-xml.js';

/** Pictures travel beside the news and not in it: what is larger than this is none. */
const mostBytes = 16 * 1024 * 1024;
/** Of a message that is text only, in characters: some hundred stories. */
const mostText = 4 * 1024 * 1024;

/**
 * Reads what an agency sent. The format is recognised by the bytes alone. Never rejects: what cannot be read is
 * answered with the reason.
 */
export function readNews(bytes: Uint8Array, hints: SourceHints): Promise<Reading> {
  // What is attached to a message is read as well, and what is attached to that is not.
  return readMessage(bytes, hints, (attached) => readMessage(attached, hints, null));
}

async function readMessage(
  bytes: Uint8Array,
  hints: SourceHints,
  readAttached: ReadingContext['readAttached'],
): Promise<Reading> {
  if (bytes.length === 0) return unreadable(null, 'EMPTY', null);
  if (bytes.length > mostBytes) return unreadable(null, 'TOO_LARGE', `more than ${mostBytes} bytes`);
  const warnings: string[] = [];
  const warn = (warning: string): void => {
    if (warnings.length < 100 && !warnings.includes(warning)) warnings.push(warning);
  };
  let format: NewsFormat | null = null;
  try {
    const read = recognise(bytes, { ...hints, warn, readAttached });
    if (!read) return unreadable(null, 'UNKNOWN_FORMAT', null);
    ({ format } = read);
    const items = await read.items();
    if (items.length === 0) return unreadable(format, 'NO_ITEMS', null);
    return { ok: true, format, items, warnings };
  } catch (error) {
    // What a reader trips over is a fault of the message as far as the newsroom is concerned: it is kept, and can be
    // replayed after a mend.
    return error instanceof FormatFault
      ? unreadable(format, error.code, error.message)
      : unreadable(format, 'MALFORMED', null);
  }
}

interface Recognised {
  format: NewsFormat;
  items: () => NewsItem[] | Promise<NewsItem[]>;
}

function recognise(bytes: Uint8Array, context: ReadingContext): Recognised | null {
  const decoded = decodeText(bytes);
  decoded.warnings.forEach(context.warn);
  const { text } = decoded;
  const start = text.trimStart();
  if (start === '') throw new FormatFault('EMPTY', 'holds nothing but white space');
  const isStructured = /^[<[{]/u.test(start);
  if (isStructured && start.length > mostText) {
    throw new FormatFault('TOO_LARGE', `more than ${mostText} characters`);
  }
  const structured = /^<[\p{L}_:?!]/u.test(start)
    ? recogniseXml(start, context)
    : /^[[{]/u.test(start)
      ? recogniseJson(start, context)
      : null;
  return structured ?? recogniseText({ bytes, text }, context);
}

function recogniseXml(text: string, context: ReadingContext): Recognised | null {
  const clean = withoutControls(text);
  if (clean.length < text.length) context.warn('holds control characters: left out');
  const { root, warnings } = parseXml(clean);
  warnings.forEach(context.warn);
  const reader = ofKind('XML').find(({ recognises }) => recognises(root));
  return reader ? { format: reader.format, items: () => reader.read(root, context, clean) } : null;
}

function recogniseJson(text: string, context: ReadingContext): Recognised | null {
  const json = parseJson(text);
  if (json === undefined) return null;
  const reader = ofKind('JSON').find(({ recognises }) => recognises(json));
  return reader ? { format: reader.format, items: () => reader.read(json, context) } : null;
}

function recogniseText(
  message: { bytes: Uint8Array; text: string },
  context: ReadingContext,
): Recognised | null {
  const reader = ofKind('TEXT').find(({ recognises }) => recognises(message));
  return reader ? { format: reader.format, items: () => reader.read(message, context) } : null;
}

function ofKind<K extends FormatReader['kind']>(kind: K): Extract<FormatReader, { kind: K }>[] {
  return readers.filter((reader): reader is Extract<FormatReader, { kind: K }> => reader.kind === kind);
}

function unreadable(format: NewsFormat | null, code: Unreadable['code'], detail: string | null): Reading {
  return { ok: false, format, fault: { code, detail } };
}
