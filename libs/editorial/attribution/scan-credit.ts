import { isAgencyNameAsPrinted, opensAgencyName } from './agency-names.js';
import { type AgencyLookup, type CreditStrength, strengthOf } from './credit-shape.js';
import { isLetter } from './letters.js';
import { scanDate, type WrittenDate } from './scan-date.js';
import { splitCredits } from './split-credits.js';
import { withoutDesks } from './without-desks.js';

/** A credit as it stands in a dateline; `written` is the text between the brackets. */
export interface ScannedCredit {
  written: string;
  agencies: string[];
  strength: CreditStrength;
  date: WrittenDate | null;
  end: number;
}

const longest = 80;
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '【': '】', '{': '}' };
const copyright = /^\s?(?:©|\(c\)|copyright)\s?/iu;
const mostAgencies = 8;
const mostSlashed = 6;
const nextWord = /[\p{L}\p{N}][^\s():,=–—_]{0,47}/uy;
const site = /^[\p{L}\d-]{2,24}\.(?:com|net|org|co|co\.id|id|ru|ua|nl|be|de|tv|info|news)$/iu;

/**
 * Reads "(ANP/RTR)", "[Reuters]", "/TASS/", "/ ACCESSWIRE /", "(Marketwired - March 3, 2014)" at an index; null when
 * no bracket stands there.
 */
export function scanBracketed(text: string, at: number, isRegistered: AgencyLookup): ScannedCredit | null {
  const opener = text[at] ?? '';
  if (opener === '/') return scanSlashed(text, at, isRegistered);
  const closer = closers[opener];
  if (closer === undefined) return null;
  const close = text.slice(at + 1, at + 1 + longest).indexOf(closer);
  if (close < 0) return null;
  return credit(text.slice(at + 1, at + 1 + close), at + close + 2, isRegistered);
}

/**
 * Reads an agency that stands without brackets, in a spelling of its own: "AP - ", "Reuter -", "LETA. ", "KOMPAS.com -
 * ".
 * A site is only likely to be one.
 */
export function scanBare(text: string, at: number, isRegistered: AgencyLookup): ScannedCredit | null {
  const isAgency = (name: string): boolean => isAgencyNameAsPrinted(name) || isRegistered(name);
  const ends = wordEnds(text, at);
  for (const end of ends) {
    const written = text.slice(at, end);
    const agencies = written.includes('/') ? splitCredits(written, isRegistered) : [written];
    if (agencies.every(isAgency)) return { written, agencies, strength: 'KNOWN', date: null, end };
  }
  const end = ends.at(-1) ?? at;
  const written = text.slice(at, end);
  return site.test(written) ? { written, agencies: [written], strength: 'LIKELY', date: null, end } : null;
}

/** "/ritzau/", "/ritzau/AFP/": the last slash that no letter follows closes it. */
function scanSlashed(text: string, at: number, isRegistered: AgencyLookup): ScannedCredit | null {
  const inside = text.slice(at + 1, at + 1 + longest);
  for (let close = inside.indexOf('/'); close >= 0; close = inside.indexOf('/', close + 1)) {
    if (isLetter(inside[close + 1])) continue;
    const between = inside.slice(0, close);
    if (between.split('/').length > mostSlashed || /\s\//u.test(between)) return null;
    const found = credit(between, at + close + 2, isRegistered);
    return found.strength === 'NONE' ? null : found;
  }
  return null;
}

function credit(inside: string, end: number, isRegistered: AgencyLookup): ScannedCredit {
  const [written, date] = withoutDate(inside.replace(copyright, '').replace(/\s+/gu, ' ').trim());
  if (written.split('/').length > mostAgencies) return { written, agencies: [], strength: 'NONE', date, end };
  const names = splitCredits(written, isRegistered).filter((name) => name !== '');
  const agencies = withoutDesks(withoutReporters(names, isRegistered), isRegistered);
  return { written, agencies, strength: weakest(agencies, isRegistered), date, end };
}

/** A list of names is as certain as its weakest, but a known name confirms single words beside it: "APA/red". */
function weakest(agencies: readonly string[], isRegistered: AgencyLookup): CreditStrength {
  const strengths = agencies.map((name) => strengthOf(name, isRegistered));
  const isVouched = (name: string, index: number): boolean =>
    strengths[index] !== 'NONE' || /^\p{L}{2,12}$/u.test(name);
  if (strengths.includes('KNOWN') && agencies.every(isVouched)) return 'KNOWN';
  if (strengths.length === 0 || strengths.includes('NONE')) return 'NONE';
  return strengths.includes('LIKELY') ? 'LIKELY' : 'POSSIBLE';
}

/** "/Деница Петкова, БТА/": who wrote it is no agency. */
function withoutReporters(names: string[], isRegistered: AgencyLookup): string[] {
  if (!names.some((name) => strengthOf(name, isRegistered) === 'KNOWN')) return names;
  return names.filter(
    (name) =>
      !/^\p{Lu}\p{Ll}+ \p{Lu}[\p{Ll}-]+$/u.test(name) || strengthOf(name, isRegistered) !== 'POSSIBLE',
  );
}

function withoutDate(inside: string): [string, WrittenDate | null] {
  const joint = /\s?[,–—-]\s(?=[\p{L}\d])/gu;
  for (let found = joint.exec(inside); found; found = joint.exec(inside)) {
    const date = scanDate(inside, joint.lastIndex);
    if (date?.end === inside.length) return [inside.slice(0, found.index), date.value];
  }
  return [inside, null];
}

/**
 * Where an agency's name that begins at an index may end: behind one to six words, the longest first, each with and
 * without the mark behind it ("LETA." and "SANA-" end with the dateline's, "Newsfile Corp." with its own).
 */
function wordEnds(text: string, at: number): number[] {
  const ends: number[] = [];
  for (let from = at; ends.length < 12; from += 1) {
    nextWord.lastIndex = from;
    if (!nextWord.test(text)) break;
    const end = nextWord.lastIndex;
    let bare = end;
    while (text[bare - 1] === '.' || text[bare - 1] === '-') bare -= 1;
    ends.unshift(...(bare === end ? [end] : [end, bare]));
    if (text[end] !== ' ' || (from === at && !opensAgencyName(text.slice(at, end).split('/').at(-1) ?? '')))
      break;
    from = end;
  }
  return ends;
}
