import { isAgencyNameAsPrinted } from './agency-names.js';
import { readCalendar } from './read-calendar.js';
import { readCredit, readCreditBehindMark } from './read-credit.js';
import { isKnownPlace } from './known-places.js';
import { isLetter, skipSpaces } from './letters.js';
import type { Head, Reading } from './reading.js';
import { isRegion } from './regions.js';
import { scanEnding } from './scan-ending.js';
import { letteringOf, scanName } from './scan-name.js';

const mostPieces = 10;
const separator = /\s{0,8}(?:[,;،]\s{0,3}\.?\s{0,8})?/uy;

/**
 * Reads what may follow the place, in any order: regions, weekday, date, time, credit. Returns where the last part
 * ends.
 */
export function readPieces(head: Head, at: number, reading: Reading): number {
  let end = at;
  for (let pieces = 0; pieces < mostPieces; pieces += 1) {
    const next = readPiece(head, end, reading);
    if (next === null) break;
    end = next;
  }
  return end;
}

function readPiece(head: Head, at: number, reading: Reading): number | null {
  separator.lastIndex = at;
  const start = separator.test(head.text) ? separator.lastIndex : at;
  const hasComma = head.text.slice(at, start).trim() !== '';
  return (
    readCredit(head, start, reading) ??
    readCalendar(head, start, reading) ??
    readCreditBehindMark(head, at, reading) ??
    (hasComma ? readRegion(head, start, reading) : null)
  );
}

function readRegion({ text }: Head, at: number, reading: Reading): number | null {
  if (reading.isDated || reading.agencies.length > 0 || reading.places.length === 0) return null;
  const end = regionEnd(text, at);
  if (end === null) return null;
  const written = text.slice(at, end);
  const isPlace = letteringOf(written) === 'CAPITALS' && isKnownPlace(written) && !isRegion(written);
  // Nested places are one region: "GEORGETOWN, Grand Cayman, British West Indies".
  if (isPlace) reading.places.push(written);
  else reading.region = [[...reading.region, written].join(', ')];
  return end;
}

/** Where the name at an index ends; in "Ark. A bridge was closed" and "Texas AP - " that is behind the region. */
function regionEnd(text: string, at: number): number | null {
  const name = scanName(text, at);
  if (!name) return null;
  const isAbbreviated = text[name.end] === '.' && name.value.length <= 6 && !isLetter(text[name.end + 1]);
  const end = isAbbreviated ? name.end + 1 : name.end;
  const isClosed =
    /[,([/]/u.test(text[skipSpaces(text, end)] ?? '') ||
    !['NONE', 'STOP'].includes(scanEnding(text, end).kind);
  if (isRegion(text.slice(at, end))) return end;
  for (let cut = text.lastIndexOf(' ', end); cut > at; cut = text.lastIndexOf(' ', cut - 1)) {
    const isCut = !isClosed || isAgencyNameAsPrinted(text.slice(cut + 1, end));
    if (isCut && isRegion(text.slice(at, cut))) return cut;
  }
  return end;
}
