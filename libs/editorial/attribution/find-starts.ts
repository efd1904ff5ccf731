import { opensByline } from './heading-words.js';
import { isKnownPlace } from './known-places.js';
import { isApostrophe, isDigit, isLetter, isLower, isSpace } from './letters.js';
import { letteringOf, scanName } from './scan-name.js';

/**
 * Where in a line a dateline may begin. `FREE`: after something that is never part of a sentence (nothing, an age,
 * a gap, a byline); `STRICT`: after the end of a sentence, where another sentence may follow.
 */
export interface Start {
  at: number;
  trust: 'FREE' | 'STRICT';
  /** The text in front is decoration, not a lead-in. */
  isOrnament?: true;
}

const farthest = 240;
const mostStarts = 12;

/** "7 uur geleden", "2 hours ago", "vor 3 Stunden", "il y a 2 heures": glued to the place or not. */
const age =
  /(?:\d{1,3}\s?(?:sec(?:onden?)?|min(?:uut|uten|utes?)?|uur|uren|u|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|hours?|hrs?|h|days?|weeks?|months?)\.?\s(?:geleden|ago)|vor\s\d{1,3}\s(?:Minuten?|Stunden?|Tag(?:en)?)|il\sy\sa\s\d{1,3}\s(?:minutes?|heures?|jours?)|(?:[Zz]ojuist|[Gg]isteren|[Vv]andaag|[Ee]ergisteren)(?:[,]?\s(?:om\s)?\d{1,2}[:.]\d{2})?|\d{1,2}:\d{2}(?:\suur)?)/uy;
const ornament = /[*•·▪►■●#>|~_=+\s-]{1,12}/uy;
const byline =
  /(?:(?:By|BY|Door|DOOR|Von|VON|Par|PAR|Por|POR|Di|Da|Av|Af|Text|Tekst|by|door)\s(?=\p{Lu})|Van\s(?:onze|een)\s|Von\s(?:unser|einem))/uy;
const endsSentence = /[.!?:;)\]”"*\d]/u;
const bylineOfTwoWords =
  /(?:By|Door|Von|Par|Por|Di|Da|Av|Af)\s\p{Lu}[\p{L}.'-]{0,20}\s\p{Lu}[\p{L}'-]{1,24}\s(?=\p{Lu})/uy;
const section = /\p{Lu}[\p{Ll}&-]{2,20}(?:\s\p{Lu}[\p{Ll}&-]{2,20}){0,2}\s(?=\p{Lu}{3})/uy;

/** The positions to try, a bounded number for any line: first those that need no search, then from left to right. */
export function* findStarts(head: string): Generator<Start> {
  yield { at: 0, trust: 'FREE' };
  const ornamentEnd = endOf(ornament, head);
  if (ornamentEnd !== null) yield { at: ornamentEnd, trust: 'FREE', isOrnament: true };
  const ageEnd = endOf(age, head);
  if (ageEnd !== null) yield { at: behindSpaces(head, ageEnd), trust: 'FREE' };
  const isByline = endOf(byline, head) !== null;
  const sectionEnd = endOf(section, head);
  if (sectionEnd !== null && !isByline) yield { at: sectionEnd, trust: 'STRICT' };
  let found = 0;
  for (let at = 1; at < Math.min(farthest, head.length) && found < mostStarts; at += 1) {
    const trust = mayOpen(head[at]) ? trustAt(head, at, isByline) : null;
    if (!trust) continue;
    found += 1;
    yield { at, trust };
  }
  // A name and a surname, when nothing tells where they end: "Por Ana Ruiz Santoña (Cantabria), 23 may (EFE)".
  const nameEnd = endOf(bylineOfTwoWords, head);
  if (nameEnd !== null) yield { at: nameEnd, trust: 'FREE' };
}

const mayOpen = (char: string | undefined): boolean =>
  (isLetter(char) && !isLower(char)) || isDigit(char) || isApostrophe(char) || char === '(' || char === '/';

function trustAt(head: string, at: number, isByline: boolean): Start['trust'] | null {
  const before = head[at - 1] ?? '';
  const mark = head[at - 2] ?? '';
  if (before === '>' || (before === '-' && mark === '-')) return startsPlace(head, at) ? 'STRICT' : null;
  if (!isSpace(before)) return null;
  if (isSpace(mark) || before === '\n' || before === '\t') return 'FREE';
  if (mark === '|' || mark === '»' || mark === '>' || head.startsWith('gt;', at - 4)) return 'FREE';
  if (isByline) return endsByline(head, at) ? 'FREE' : null;
  return endsSentence.test(mark) && startsPlace(head, at) ? 'STRICT' : null;
}

/**
 * Whether a place can begin at an index where a sentence could also begin: only a place in capitals, or a known
 * one.
 */
function startsPlace(head: string, at: number): boolean {
  if (head[at] === '(' || scanName(head, at, 'CAPITALS')) return true;
  const name = scanName(head, at);
  return name !== null && (isKnownPlace(name.value) || head[name.end] === '/');
}

/**
 * In a byline, the place begins where capitals follow a name that is not in capitals, or where only a known place
 * remains.
 */
function endsByline(head: string, at: number): boolean {
  const name = scanName(head, at);
  if (!name) return false;
  if (isKnownPlace(name.value)) return true;
  const wordBefore = head.slice(head.lastIndexOf(' ', at - 2) + 1, at - 1);
  if (letteringOf(wordBefore) !== 'MIXED' || opensByline(wordBefore)) return false;
  return scanName(head, at, 'CAPITALS') !== null;
}

function behindSpaces(head: string, at: number): number {
  let index = at;
  while (index < head.length && isSpace(head[index])) index += 1;
  return index;
}

function endOf(pattern: RegExp, head: string): number | null {
  pattern.lastIndex = 0;
  return pattern.test(head) ? pattern.lastIndex : null;
}
