import { isAgencyNameAsPrinted } from './agency-names.js';
import { isHeading, opensByline, opensSentence } from './heading-words.js';
import { isKnownPlace } from './known-places.js';
import { monthOf } from './months.js';
import { isRegion } from './regions.js';
import { isNameLike, letteringOf } from './scan-name.js';
import { isWeekday } from './weekdays.js';

const longest = 60;

/** Whether a text could be a place name; in lower case only next to a date. */
export function isPlausiblePlace(name: string, isDated: boolean): boolean {
  if (name.length > longest || !/\p{L}[^\p{L}]{0,2}\p{L}/u.test(name)) return false;
  if (isKnownPlace(name)) return true;
  const lettering = letteringOf(name);
  const [first = '', ...others] = name.split(' ');
  if (lettering === 'LOWER') return isDated && others.length <= 2 && !opensSentence(first);
  if (isWeekday(first) || opensWithMonth(first, others, lettering === 'MIXED')) return false;
  if (others.length > 0 && (opensByline(first) || startsInText(first, others))) return false;
  if (lettering === 'MIXED' && opensSentence(first)) return false;
  return isNameLike(name) && !isAgencyNameAsPrinted(name);
}

/** Whether a text could be the region of a place: one we know, or anything written as a name. */
export function isPlausibleRegion(region: string): boolean {
  return region.length <= longest && region.split(', ').every((part) => isRegion(part) || isNameLike(part));
}

/** "FOXBOROUGH -- ": an unknown name in capitals, too long for a company's initials and no heading. */
export function isBarePlace(name: string): boolean {
  const words = name.split(' ');
  if (name.length < 5 || words.length > 4) return false;
  return words.every((word) => letteringOf(word) === 'CAPITALS' && !isHeading(word));
}

/** "September Australien" is no place; "DES PLAINES" is, though `des` is December in Norwegian. */
function opensWithMonth(first: string, others: readonly string[], isMixed: boolean): boolean {
  return (others.length === 0 || isMixed) && monthOf(first) !== null;
}

/** "Buitenland KYIV", "The PARIS": the capitals begin after something else. */
function startsInText(first: string, others: readonly string[]): boolean {
  if (letteringOf(first) !== 'MIXED' || (first.length <= 3 && !opensSentence(first))) return false;
  return letteringOf(others.at(-1) ?? '') === 'CAPITALS';
}
