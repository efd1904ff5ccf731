import { withoutInvisible } from '../text/invisible.js';
import { parseCreditLine } from './credit-line.js';
import { type AgencyLookup, strengthOf } from './credit-shape.js';
import { scanBracketed } from './scan-credit.js';
import { splitCredits } from './split-credits.js';
import { withoutDesks } from './without-desks.js';

const longestTail = 120;
const copyright =
  /(?:©|\(c\)|copyright)\s{0,2}(?:(?:19|20)\d\d\s{0,2})?([^©.]{2,60}?)(?:[\s,]{1,2}(?:19|20)\d\d)?\.?$/iu;
const source = /^(?:bron(?:nen)?|sources?|quellen?|fonte|fuente|kilder?|källa|lähde)\s?:\s?(.{2,60})$/iu;
/** "dpa:231127-99-99999/2": the number an agency gives an item. */
const itemNumber = /\p{L}[\p{L}-]{1,11}:\d[\d-]{2,30}(?:\/\d{1,4})?/gu;

/** Marks around a sign-off that belong to no text: emphasis, a rule, a hyphen that does not break. */
const marks = String.raw`[\s*_|\u2010\u2011–—-]`;
const marksAround = new RegExp(String.raw`^${marks}{1,10}|(?<!${marks})${marks}{1,10}$`, 'gu');

/**
 * The agencies that a paragraph names at its end as its source: "(ANP/RTR)", "/ritzau/", "© ANP", "Bron: ANP/AFP",
 * "(SDA/mf ba)", "© dpa-infocom, dpa:231127-99-99999/2". Only known agencies count, not the initials, desks and
 * item numbers beside them; an agency that a sentence merely mentions, "... meldt Agence France-Presse (AFP).", is
 * not its source.
 */
export function readSignOff(paragraph: string, isRegistered: AgencyLookup): string[] {
  const text = withoutInvisible(paragraph).trim();
  const isWhole = text.length <= longestTail;
  const tail = text.slice(-longestTail).replace(marksAround, '');
  const named = (isWhole ? source.exec(tail)?.[1] : undefined) ?? copyright.exec(tail)?.[1];
  const credits =
    named === undefined ? bracketedAtEnd(tail, isWhole, isRegistered) : creditsOf(named, isRegistered);
  return credits
    .filter((credit) => strengthOf(credit, isRegistered) === 'KNOWN')
    .map((credit) => agencyOf(credit, isRegistered));
}

function creditsOf(named: string, isRegistered: AgencyLookup): string[] {
  return withoutDesks(parseCreditLine(named.replace(itemNumber, ''), isRegistered), isRegistered);
}

/** A service counts as its agency if the registry does not know it: dpa-infocom is the dpa's. */
function agencyOf(credit: string, isRegistered: AgencyLookup): string {
  const [agency = ''] = credit.split('-');
  return !isRegistered(credit) && isRegistered(agency) ? agency : credit;
}

function bracketedAtEnd(tail: string, isWhole: boolean, isRegistered: AgencyLookup): string[] {
  const isStopBehind = tail.endsWith('.');
  const end = isStopBehind ? tail.length - 1 : tail.length;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (!'([/'.includes(tail[at] ?? '') || (tail[at] === '/' && /\S/u.test(tail[at - 1] ?? ' '))) continue;
    const found = scanBracketed(tail, at, isRegistered);
    if (found?.end !== end || found.strength !== 'KNOWN') continue;
    const isList = splitCredits(found.written, isRegistered).length > 1;
    const isSource =
      at === 0 ? isWhole : isList || closesText(tail.slice(0, at), found.written, isStopBehind);
    return isSource ? found.agencies : [];
  }
  return [];
}

const endOfSentence = /[.!?…”"’'»]\s$/u;
const agencyNoun = /(?:^|[^\p{L}])(?:pers|nieuws|news|press)?(?:bureau|dienst|agency|agence|agentur)\s$/iu;
const capitalInFront = /\p{Lu}[\p{L}\p{M}'’-]{0,40}\s$/u;

/**
 * Whether brackets after a text are a sign-off. They are not if they explain a name: "persbureau Agence
 * France-Presse (AFP)"; with a full stop behind them, "volgens Belga (Belga).", any name in front of them may be
 * explained.
 */
function closesText(text: string, agency: string, isStopBehind: boolean): boolean {
  if (endOfSentence.test(text)) return true;
  if (agencyNoun.test(text) || hasInitials(text, agency)) return false;
  return !isStopBehind || !capitalInFront.test(text);
}

/** Whether the last words of a text begin with the letters of an abbreviation: "Deutsche Presse-Agentur" with "dpa". */
function hasInitials(text: string, abbreviation: string): boolean {
  const words = text.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  const initials = words.map((word) => word.slice(0, 1)).join('');
  return initials.toLowerCase().endsWith(abbreviation.toLowerCase());
}
