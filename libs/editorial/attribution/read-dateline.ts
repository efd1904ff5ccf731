import { isConvincing } from './judge-reading.js';
import { startsLow } from './judge-text.js';
import { areKnownPlaces } from './known-places.js';
import { skipSpaces } from './letters.js';
import { readEastAsian } from './read-east-asian.js';
import { readPieces } from './read-pieces.js';
import { readPlaces } from './read-places.js';
import { emptyReading, type Head, type Reading, takeDate } from './reading.js';
import { scanBare, scanBracketed, type ScannedCredit } from './scan-credit.js';
import { scanEnding, scanEndingBehindCredit } from './scan-ending.js';

/**
 * Reads the parts of a dateline from an index, in any order agencies use; null if they are not convincing.
 */
export function readDateline(head: Head, at: number): Reading | null {
  const readings = [readEastAsian, readBehindCredit, readFromPlace, readRunIn, readEnclosed];
  for (const read of readings) {
    const reading = read(head, at);
    if (reading && isConvincing(reading, head.text)) return reading;
  }
  return null;
}

/** "PARIJS (ANP) - ", "Jan 30 (Gracenote) - ", "AUGUST 25, 2004 -- ". */
function readFromPlace(head: Head, at: number): Reading | null {
  const reading = emptyReading();
  const end = readPieces(head, readPlaces(head, at, reading) ?? at, reading);
  if (end === at) return null;
  const ending = (reading.isBracketed ? scanEndingBehindCredit : scanEnding)(head.text, end);
  const date = reading.places.length === 0 ? americanDate(reading) : reading.date;
  return { ...reading, date, ending: ending.kind, end: ending.end };
}

/** Only American houses date a story in figures and without a place: "8/9/2004 -- " is August 9. */
function americanDate({ date, dateText }: Reading): string | null {
  const found = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}$/u.exec(dateText ?? '');
  if (!found || date === null || Number(found[2]) > 12) return date;
  return `${date.slice(0, -5)}${date.slice(-2)}-${date.slice(-5, -3)}`;
}

/** "NEW YORK Another rise in ...", where only the capitals end with the place. */
function readRunIn(head: Head, at: number): Reading | null {
  const reading = emptyReading();
  const end = readPlaces(head, at, reading, 'CAPITALS');
  return end === null ? null : { ...reading, end: skipSpaces(head.text, end) };
}

/** "(Buffalo, NY, October 18, 2004) - ". */
function readEnclosed(head: Head, at: number): Reading | null {
  if (head.text[at] !== '(') return null;
  const reading = emptyReading();
  const end = readPieces(head, readPlaces(head, at + 1, reading) ?? at + 1, reading);
  if (head.text[end] !== ')' || reading.places.length === 0 || !reading.isDated) return null;
  const ending = scanEnding(head.text, end + 1);
  return ending.kind === 'DASH' ? { ...reading, ending: ending.kind, end: ending.end } : null;
}

/** "(ANSA) - ROMA, 01 SET - ", "SPACE.com - TORONTO, Canada -- ", "Reuters Athens Aug 23: "; alone "AP - ". */
function readBehindCredit(head: Head, at: number): Reading | null {
  const bracketed = scanBracketed(head.text, at, head.isRegistered);
  const credit = bracketed ?? scanBare(head.text, at, head.isRegistered);
  if (!credit || credit.strength === 'NONE') return null;
  const ending = (bracketed ? scanEndingBehindCredit : scanEnding)(head.text, credit.end);
  const next = head.text[ending.end] === ',' ? ending.end + 1 : ending.end;
  const behind = readFromPlace(head, skipSpaces(head.text, next));
  if (behind && isFiledBehindCredit(behind, head.text)) return withCredit(behind, credit, bracketed !== null);
  if (!bracketed && credit.strength !== 'KNOWN') return null;
  return { ...withCredit(emptyReading(), credit, bracketed !== null), ending: ending.kind, end: ending.end };
}

/**
 * The text after a credit is the place only if it would be a dateline by itself or is a known place, and a mark
 * closes it.
 */
function isFiledBehindCredit(behind: Reading, text: string): boolean {
  if (behind.ending === 'NONE' || (behind.places.length === 0 && behind.date === null)) return false;
  if (isConvincing(behind, text)) return true;
  return areKnownPlaces(behind.places) && !startsLow(text.slice(behind.end));
}

function withCredit(reading: Reading, credit: ScannedCredit, isBracketed: boolean): Reading {
  const credited = {
    ...reading,
    agencies: [...credit.agencies, ...reading.agencies],
    credit: credit.strength,
    isBracketed,
  };
  if (credit.date !== null) takeDate(credited, credit.date, null);
  return credited;
}
