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

/** A dateline is never longer than this, lead-in included: only the head of a line is looked at. */
const longestHead = 480;

/**
 * Reads the dateline a line opens with, in the style of any house: "PARIJS (ANP/RTR) - De ...", "(ANSA) - ROMA, 01 SET
 * - ...".
 * Null when the line has none, as when it merely has brackets and a dash. The text behind it is kept as it stands;
 * what is invisible in the dateline itself is overlooked. Time is bounded whatever the line, but for one pass over it.
 * @param isRegistered says whether a registry knows a written agency; without it the built-in names must do
 */
export function parseDateline(line: string, isRegistered: AgencyLookup = () => false): Dateline | null {
  const written = fromFirstSign(line);
  const text = withoutInvisible(written).trimEnd();
  const head = { text: plainly(text.slice(0, longestHead)), isRegistered };
  for (const start of findStarts(head.text)) {
    const reading = readDateline(head, start.at);
    if (reading && isTrusted(reading, start, head.text)) return datelineOf({ text, written }, start, reading);
  }
  return null;
}

/** @param line as it was read, and as it is written, invisible characters included */
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

/** Behind the end of a sentence another sentence may follow: there a dateline must prove itself. */
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
