import { isRunOn, opensSentence } from './heading-words.js';
import { isBarePlace, isPlausiblePlace, isPlausibleRegion } from './judge-place.js';
import { hasSecondDash, isFixture, isShouted, isStory, startsLow } from './judge-text.js';
import { areKnownPlaces } from './known-places.js';
import type { Reading } from './reading.js';
import { isRegion } from './regions.js';
import { type Lettering, letteringOf } from './scan-name.js';

/**
 * Whether a reading is a dateline rather than a sentence with brackets and a dash. The weaker the evidence (an
 * agency, a date, a region), the stronger the place must be: in capitals, or known.
 */
export function isConvincing(reading: Reading, text: string): boolean {
  const rest = text.slice(reading.end);
  if (reading.places.length === 0) return isPlacelessDateline(reading, rest);
  // Most candidates are the first words of a sentence without a closing mark, so check that first.
  if (reading.credit !== 'KNOWN' && !isClosed(reading) && !isRunIn(reading)) return false;
  if (!reading.places.every((place) => isPlausiblePlace(place, reading.isDated))) return false;
  if (!reading.region.every(isPlausibleRegion)) return false;
  if (reading.credit === 'KNOWN') return isCreditedDateline(reading, rest);
  if (!isClosed(reading)) return isRunInDateline(reading, rest);
  if (reading.isDated) return isDatedDateline(reading, rest);
  if (startsLow(rest)) return false;
  if (reading.credit !== 'NONE') return isDatelineOfUnknownCredit(reading);
  return isUncreditedDateline(reading, rest, text);
}

/** "AP - ", "(Belga) ", "AUGUST 25, 2004 -- ". */
function isPlacelessDateline(reading: Reading, rest: string): boolean {
  if (rest === '' || startsLow(rest) || reading.region.length > 0) return false;
  const isMarked =
    reading.ending === 'DASH' ||
    (reading.isBracketed && (reading.ending === 'COLON' || reading.ending === 'EQUALS'));
  if (!isMarked) return reading.isBracketed && reading.credit === 'KNOWN' && reading.ending === 'NONE';
  if (reading.credit === 'KNOWN') return reading.isBracketed || reading.isDated || !hasSecondDash(rest);
  if (reading.credit === 'LIKELY') return true;
  if (reading.date === null || isShouted(rest)) return false;
  return !reading.date.startsWith('-') || reading.agencies.some((name) => letteringOf(name) === 'CAPITALS');
}

function isCreditedDateline(reading: Reading, rest: string): boolean {
  if (reading.ending !== 'NONE') return !startsLow(rest) || reading.isDated || !isMixed(reading);
  if (rest === '') return isKnown(reading) || reading.isDated || !isMixed(reading);
  return !startsLow(rest) && !isShouted(rest);
}

function isDatedDateline(reading: Reading, rest: string): boolean {
  if (reading.credit !== 'NONE' || isKnown(reading) || isWithinRegion(reading)) return true;
  if (!isMixed(reading))
    return !isShouted(rest) || reading.places.every((place) => place.split(' ').length <= 2);
  if (reading.places.every((place) => letteringOf(place) === 'LOWER')) return true;
  return !startsLow(rest) && !reading.isQualified;
}

function isDatelineOfUnknownCredit(reading: Reading): boolean {
  if (isWithinRegion(reading)) return true;
  // "Schiphol (AMS) - Vertrek 10.30 uur".
  return isMixed(reading)
    ? isKnown(reading) && reading.credit === 'LIKELY'
    : isKnown(reading) || reading.credit === 'LIKELY';
}

function isUncreditedDateline(reading: Reading, rest: string, text: string): boolean {
  if (rest === '' || isFixture(rest) || isShouted(rest)) return false;
  const isCapital = lettering(reading) === 'CAPITALS';
  if (!isCapital && (reading.ending === 'COLON' || hasSecondDash(rest))) return false;
  // "UNICEF (New York) - " is an organisation and its seat.
  if (reading.isQualified && !(isCapital && isKnown(reading))) return false;
  if (reading.region.length > 0) {
    return (
      isWithinRegion(reading) && (isCapital || isKnown(reading) || !reading.region.join().includes(', '))
    );
  }
  if (isKnown(reading)) return true;
  // "UNILEVER - " is how a Dutch brief opens: only a dash that newspapers keep for datelines will do.
  const isLongDash = /(?:--|_|—)\s*$/u.test(text.slice(0, reading.end));
  return isCapital && isLongDash && isStory(rest) && reading.places.every(isBarePlace);
}

/**
 * "NEW YORK Another rise in ...", "LITTLE ROCK, Ark. A man ...": nothing but capitals tells the place from the text.
 */
function isRunInDateline(reading: Reading, rest: string): boolean {
  if (!/^\p{Lu}(?:\p{Ll}|\s)/u.test(rest)) return false;
  if (isWithinRegion(reading)) return true;
  if (!isKnown(reading) || reading.region.length > 0 || isRunOn(rest)) return false;
  if (reading.isDated || reading.places.some((place) => place.includes(' '))) return true;
  return opensSentence(rest.split(' ')[0] ?? '');
}

/** By a mark that does not close a sentence as well. */
const isClosed = ({ ending }: Reading): boolean => ending !== 'STOP' && ending !== 'NONE';

const isRunIn = (reading: Reading): boolean =>
  reading.ending === 'NONE' && reading.credit === 'NONE' && lettering(reading) === 'CAPITALS';

const isKnown = (reading: Reading): boolean => areKnownPlaces(reading.places);

const isWithinRegion = (reading: Reading): boolean =>
  reading.region.some((region) => region.split(', ').some(isRegion));

const isMixed = (reading: Reading): boolean => lettering(reading) === 'MIXED';

function lettering(reading: Reading): Lettering {
  const all = reading.places.map(letteringOf);
  return all.includes('MIXED') || all.includes('LOWER') ? 'MIXED' : (all[0] ?? 'CASELESS');
}
