import { isSpace, skipSpaces } from './letters.js';

/** How a dateline ends: with a dash of any kind, a colon, an equals sign, a full stop, or with nothing. */
export type EndingKind = 'DASH' | 'COLON' | 'EQUALS' | 'STOP' | 'NONE';

export interface Ending {
  kind: EndingKind;
  end: number;
}

const dash = /\s{0,4}[.,:;]?\s{0,8}(?:[-–—―‒−‐\u2011ー]{1,3}|_{1,2}|&?(?:#821[12]|[mn]dash);)/uy;
const secondDash = /\s{1,2}[-–—]{1,2}(?=\s)/uy;
const equals = /\s{0,4}\.?\s?[=＝]/uy;
const colon = /\s{0,4}:(?=\s|$)/uy;
/** Emphasis that closes with the credit or with the dash, and the rule that some sites print for a dash. */
const emphasis = /\*{1,3}/uy;
const marksOfLayout = /\s{0,4}(?:\*{1,3}|\|)(?=\s|$)/uy;
const stop = /\s{0,2}[.。](?=\s|$)/uy;

/**
 * Reads the mark that closes a dateline at an index, with the white space around it; `end` is where the text begins.
 */
export function scanEnding(text: string, at: number): Ending {
  const dashed = endOf(dash, text, at);
  if (dashed !== null && isDashApart(text, at, dashed)) {
    return { kind: 'DASH', end: skipSpaces(text, endOf(secondDash, text, dashed) ?? dashed) };
  }
  const kinds: readonly (readonly [EndingKind, RegExp])[] = [
    ['EQUALS', equals],
    ['COLON', colon],
    ['STOP', stop],
  ];
  for (const [kind, pattern] of kinds) {
    const end = endOf(pattern, text, at);
    if (end !== null) return { kind, end: skipSpaces(text, end) };
  }
  return { kind: 'NONE', end: skipSpaces(text, at) };
}

/** The same behind a credit, where marks of layout belong to neither: "(ANP)** - ", "(ANP) | ", "(ANP) ** ". */
export function scanEndingBehindCredit(text: string, at: number): Ending {
  const from = endOf(emphasis, text, at) ?? at;
  const ending = scanEnding(text, from);
  const isMarked = ending.kind !== 'NONE';
  const end = endOf(marksOfLayout, text, isMarked ? ending.end : from) ?? endOf(marksOfLayout, text, at);
  if (end === null || (isMarked && end < ending.end)) return ending;
  return { kind: isMarked ? ending.kind : 'DASH', end: skipSpaces(text, end) };
}

/** A dash that has neither space nor bracket beside it belongs to a compound: "AFP-fotograaf". */
function isDashApart(text: string, at: number, end: number): boolean {
  const before = text[at - 1] ?? '';
  return (
    end - at > 1 ||
    end >= text.length ||
    isSpace(text[end]) ||
    ')]/）】'.includes(before) ||
    text[end - 1] === '—'
  );
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
