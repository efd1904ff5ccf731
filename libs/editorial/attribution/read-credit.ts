import { isKnownPlace } from './known-places.js';
import { skipSpaces } from './letters.js';
import { readDateBehindMark } from './read-calendar.js';
import { type Head, type Reading, takeDate } from './reading.js';
import { isRegion } from './regions.js';
import { scanBare, scanBracketed, type ScannedCredit } from './scan-credit.js';
import { scanDate } from './scan-date.js';
import { scanEnding } from './scan-ending.js';

const fullStop = /\.\s{0,3}/uy;

/** Reads a credit, or brackets that say where the place is, at an index into the reading. */
export function readCredit(head: Head, at: number, reading: Reading): number | null {
  return readBracketed(head, at, reading) ?? readBare(head, at, reading);
}

/**
 * Reads a date or credit behind a mark that does not end the dateline yet: "MOSCOW. Oct 5 (Interfax)", "МОСКВА, 3 мар
 * — РИА Новости.", "DALLAS--(BUSINESS WIRE)--".
 */
export function readCreditBehindMark(head: Head, at: number, reading: Reading): number | null {
  if (reading.agencies.length > 0) return null;
  fullStop.lastIndex = at;
  if (fullStop.test(head.text)) {
    const next = fullStop.lastIndex;
    return readDateBehindMark(head, next, 'STOP', reading) ?? readCredit(head, next, reading);
  }
  const ending = scanEnding(head.text, at);
  if (ending.kind !== 'DASH' && ending.kind !== 'COLON') return null;
  return (
    readDateBehindMark(head, ending.end, 'DASH', reading) ??
    readBare(head, ending.end, reading) ??
    (opensCredit(head, ending.end) ? readBracketed(head, ending.end, reading) : null)
  );
}

function readBracketed(head: Head, at: number, reading: Reading): number | null {
  if (reading.isBracketed) return null;
  const found = scanBracketed(head.text, at, head.isRegistered);
  if (!found) return null;
  if (reading.places.length > 0 && isQualifier(head, found, reading)) {
    reading.region.push(found.written);
    reading.isQualified = true;
    return found.end;
  }
  return found.strength === 'NONE' ? null : takeCredit(reading, found, true);
}

/** "Gavá (Barcelona), 23 may (EFE)" and "New Delhi [India], March 3 (ANI)": brackets that say where the place is. */
function isQualifier(head: Head, found: ScannedCredit, reading: Reading): boolean {
  const { text, isRegistered } = head;
  if (
    reading.isDated ||
    reading.isQualified ||
    text[found.end - 1] === '/' ||
    !/^\p{L}[^/]{1,40}$/u.test(found.written)
  )
    return false;
  const next = skipSpaces(text, found.end);
  const behindComma = text[next] === ',' ? skipSpaces(text, next + 1) : next;
  const hasCreditBehind = (scanBracketed(text, next, isRegistered)?.strength ?? 'NONE') !== 'NONE';
  if (found.strength === 'KNOWN') return hasCreditBehind;
  return hasCreditBehind || isRegion(found.written) || scanDate(text, behindComma) !== null;
}

/** A name without brackets is a credit only in a dateline that is one without it, and only where a mark follows. */
function readBare(head: Head, at: number, reading: Reading): number | null {
  const isEarned = reading.isDated || reading.region.length > 0 || reading.places.every(isKnownPlace);
  if (!isEarned || reading.agencies.length > 0) return null;
  const found = scanBare(head.text, at, head.isRegistered);
  if (!found || (scanEnding(head.text, found.end).kind === 'NONE' && found.end < head.text.length))
    return null;
  return takeCredit(reading, found, false);
}

function opensCredit({ text, isRegistered }: Head, at: number): boolean {
  const found = scanBracketed(text, at, isRegistered);
  if (!found || found.strength === 'NONE') return false;
  return scanEnding(text, found.end).kind !== 'NONE';
}

function takeCredit(reading: Reading, found: ScannedCredit, isBracketed: boolean): number {
  reading.agencies.push(...found.agencies);
  reading.credit = found.strength;
  reading.isBracketed = isBracketed;
  if (found.date !== null) takeDate(reading, found.date, null);
  return found.end;
}
