import { indexBehind, withoutInvisible } from '../text/invisible.js';
import type { AgencyLookup } from './credit-shape.js';
import type { Dateline } from './dateline.js';
import { findStarts, type Start } from './find-starts.js';
import { areKnownPlaces } from './known-places.js';
import { readDateline } from './read-dateline.js';
import type { Reading } from './reading.js';
import { recogniseStyle } from './recognise-style.js';
import { isRegion } from './regions.js';
import { letteringOf } from './scan-name.js';

/** The maximum length of a dateline, including its lead-in; only this part of a line is parsed. */
const longestHead = 480;

/**
 * What every dateline has some of: a mark that closes it or its credit, a word in capitals, or a script without
 * capitals. Four of five paragraphs have none, and looking for it takes a hundredth of the time that parsing takes.
 */
const trace =
  /[([{（【/:=＝_–—―‒−‐‑ー|*»>&]|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])|\p{Lu}[^\p{L}\s]?\p{Lu}|\p{Lo}/u;

/**
 * Parses the dateline at the start of a line, in the style of any house: "PARIJS (ANP/RTR) - De ...", "(ANSA) -
 * ROMA, 01 SET
 * - ...".
 * Null if the line has none, for example if it merely has brackets and a dash. The text after it is unchanged;
 * invisible characters in the dateline are ignored. Takes bounded time for any line, except for one pass over it.
 * @param isRegistered whether a registry knows an agency as written; by default only the built-in names are used
 */
export function parseDateline(line: string, isRegistered: AgencyLookup = () => false): Dateline | null {
  const written = fromFirstSign(line);
  const text = withoutInvisible(written).trimEnd();
  const head = { text: plainly(text.slice(0, longestHead)), isRegistered };
  if (!trace.test(head.text)) return null;
  for (const start of findStarts(head.text)) {
    const reading = readDateline(head, start.at);
    if (reading && isTrusted(reading, start, head.text)) return datelineOf({ text, written }, start, reading);
  }
  return null;
}

/** @param line as parsed, and as written including invisible characters */
function datelineOf(line: { text: string; written: string }, start: Start, reading: Reading): Dateline {
  const { places, region, agencies, date, dateText, end } = reading;
  const { text, written } = line;
  const rest = fromFirstSign(written.slice(indexBehind(written, end))).trimEnd();
  const leadIn = start.isOrnament ? '' : withoutTags(text.slice(0, start.at));
  const dateline = { leadIn, places, region, agencies, date, rest };
  return { ...dateline, style: recogniseStyle(text.slice(0, end) + rest, dateline, dateText) };
}

/** Without the blanks in front, be they spaces or invisible. */
function fromFirstSign(text: string): string {
  return text.replace(/^[\s\p{Default_Ignorable_Code_Point}]+/u, '');
}

/** After the end of a sentence, another sentence may follow, so a dateline needs stronger evidence there. */
function isTrusted(reading: Reading, start: Start, text: string): boolean {
  if (start.trust === 'FREE') return true;
  if (reading.places.length === 0 || reading.end >= text.length) return false;
  const isCapital = reading.places.every((place) => letteringOf(place) === 'CAPITALS');
  const isKnown = areKnownPlaces(reading.places);
  if (reading.credit === 'KNOWN' && reading.isBracketed) return isCapital || isKnown;
  if (reading.isDated || reading.region.some((region) => region.split(', ').some(isRegion)))
    return isCapital || isKnown;
  return isKnown && reading.ending === 'DASH' && text.slice(reading.end).split(' ').length > 3;
}

/**
 * One character for one, so that every index holds: hard spaces become spaces, Arabic and full-width digits become 0
 * to 9.
 */
function plainly(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f\ufeff]/gu, ' ')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

/** What stands in front of the dateline, without mark-up. */
function withoutTags(text: string): string {
  if (!text.includes('<')) return text.trim();
  return text
    .replace(/<[^<>]{0,80}>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
