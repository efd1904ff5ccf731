import { isAgencyNameAsPrinted } from './agency-names.js';
import { isKnownPlace } from './known-places.js';
import { skipSpaces } from './letters.js';
import type { Head, Reading } from './reading.js';
import { isRegion } from './regions.js';
import { scanBracketed } from './scan-credit.js';
import { scanDate } from './scan-date.js';
import { letteringOf, scanName } from './scan-name.js';

const mostPlaces = 6;
const airport = /(?:^| )(?:airport|luchthaven|flughafen|aéroport|aeropuerto|aeroporto)$/iu;
/** German towns told apart by their river or district are one place: "Frankfurt/Main", "Halle/Saale". */
const river =
  /\/(?:Main|M\.|Oder|Saale|Donau|Elbe|Rhein|Ruhr|Havel|Spree|Weser|Neckar|Inn|Taunus|Harz|Allgäu|Westf\.?|Wümme|Aller|Leine|Mosel|Pfalz|Odenwald|Breisgau)$/u;
const both = / (?:and|en|und|et|y|e|og|och) /iu;

/**
 * Reads "BRUSSEL/DEN HAAG" or "FARMINGTON Conn." at an index into the reading; returns where it ends, or null if
 * there is no name.
 */
export function readPlaces(
  head: Head,
  at: number,
  reading: Reading,
  letters: 'ANY' | 'CAPITALS' = 'ANY',
): number | null {
  const names: string[] = [];
  let end = at;
  for (let from = at; names.length < mostPlaces;) {
    const name = scanDate(head.text, from) ? null : scanName(head.text, from, letters);
    if (!name) break;
    const place = withoutAgency(name.value);
    names.push(place);
    end = from + place.length;
    if (end < name.end) break;
    const next = behindSlash(head, end);
    if (next === null) break;
    from = next;
  }
  if (names.length === 0) return null;
  const [last, region] = withoutRegion(names.pop() ?? '');
  const written = [...names, last];
  const joined = written.join('/');
  reading.places.push(...(airport.test(last) || river.test(joined) ? [joined] : written.flatMap(apart)));
  if (region !== null) reading.region.push(region);
  return end;
}

/** Where the next place would begin, when the slash at an index separates places and does not open a credit. */
function behindSlash({ text, isRegistered }: Head, at: number): number | null {
  const slash = skipSpaces(text, at, 1);
  if (text[slash] !== '/') return null;
  const credit = scanBracketed(text, slash, isRegistered);
  if (credit && (slash > at || credit.strength === 'KNOWN')) return null;
  return skipSpaces(text, slash + 1, 1);
}

/** "LONDON AP - ": a place we know, and behind it an agency that lost its brackets. */
function withoutAgency(name: string): string {
  for (let cut = name.indexOf(' '); cut > 0; cut = name.indexOf(' ', cut + 1)) {
    const place = name.slice(0, cut);
    if (isAgencyNameAsPrinted(name.slice(cut + 1)) && isKnownPlace(place)) return place;
  }
  return name;
}

/** "FARMINGTON Conn.": a region that lost its comma. */
function withoutRegion(name: string): [string, string | null] {
  const space = name.lastIndexOf(' ');
  const tail = name.slice(space + 1);
  if (
    !tail.endsWith('.') ||
    letteringOf(name.slice(0, Math.max(space, 0))) !== 'CAPITALS' ||
    !isRegion(tail) ||
    isKnownPlace(name)
  )
    return [name, null];
  return [name.slice(0, space), tail];
}

/** "PARIS AND LONDON", when both are known: "TRINIDAD AND TOBAGO" is one. */
function apart(name: string): string[] {
  const parts = letteringOf(name) === 'LOWER' ? [name] : name.split(both);
  return parts.length > 1 && parts.every(isKnownPlace) ? parts : [name];
}
