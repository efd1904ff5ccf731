import { isKnownPlace } from './known-places.js';
import { isLower } from './letters.js';
import { scanName } from './scan-name.js';

const firstSign = /^[^\p{L}\p{N}]{0,6}(.)/u;
const score = /^\p{Lu}[\p{L}.' -]{1,30}\s\d{1,3}\s?[-–:]\s?\d{1,3}(?:\D|$)/u;
const secondDash = /^.{0,40}?\s(?:-|–|—|--)\s/u;
const threeWords = /^[^\p{L}\p{N}]{0,2}\p{L}\S*\s+\S+\s+\S/u;

/** "een van de grootste - meldt ...": the sentence goes on behind the dash. */
export const startsLow = (text: string): boolean => isLower(firstSign.exec(text)?.[1]);

/** "Britain's capital - is celebrating": the first dash only opened an aside. */
export const hasSecondDash = (text: string): boolean => secondDash.test(text);

/** Whether there is a story to speak of, and not "April 7" or "9,147,000". */
export const isStory = (text: string): boolean => threeWords.test(text);

/** "Ajax 1-1" behind "Utrecht - ", "Rotterdam - Antwerpen" behind "Amsterdam - ": two places and no story. */
export function isFixture(text: string): boolean {
  if (score.test(text)) return true;
  const name = scanName(text, 0);
  return name !== null && isKnownPlace(name.value) && /^\s?(?:[-–—:/]|\d|$)/u.test(text.slice(name.end));
}

/** A headline printed in capitals throughout: "GRAIN TRADE - BIDS FIRM". */
export function isShouted(text: string): boolean {
  const letters = text.slice(0, 40).replace(/[^\p{Lu}\p{Ll}]/gu, '');
  return letters.length > 2 && !/\p{Ll}/u.test(letters);
}
