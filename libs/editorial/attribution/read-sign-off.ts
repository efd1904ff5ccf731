import { withoutInvisible } from '../text/invisible.js';
import type { AgencyLookup } from './credit-shape.js';
import { strengthOf } from './credit-shape.js';
import { parseCreditLine } from './credit-line.js';
import { scanBracketed } from './scan-credit.js';

const longestTail = 100;
const copyright =
  /(?:©|\(c\)|copyright)\s{0,2}(?:(?:19|20)\d\d\s{0,2})?([^©.]{2,60}?)(?:[\s,]{1,2}(?:19|20)\d\d)?\.?$/iu;
const source = /^(?:bron(?:nen)?|sources?|quellen?|fonte|fuente|kilder?|källa|lähde)\s?:\s?(.{2,60})$/iu;

/**
 * The agencies a paragraph names at its end as the source of the text: "(ANP/RTR)", "/ritzau/", "© ANP", "Bron:
 * ANP/AFP".
 * An agency that a sentence merely mentions, "... meldt Agence France-Presse (AFP).", is none of them.
 */
export function readSignOff(paragraph: string, isRegistered: AgencyLookup): string[] {
  const text = withoutInvisible(paragraph).trim();
  const tail = text.slice(-longestTail);
  const isWhole = tail.length === text.length;
  const named = (isWhole ? source.exec(tail)?.[1] : undefined) ?? copyright.exec(tail)?.[1];
  const credits =
    named === undefined ? bracketedAtEnd(tail, isWhole, isRegistered) : parseCreditLine(named, isRegistered);
  return credits.some((credit) => strengthOf(credit, isRegistered) === 'KNOWN') ? credits : [];
}

function bracketedAtEnd(tail: string, isWhole: boolean, isRegistered: AgencyLookup): string[] {
  const end = tail.replace(/\.$/u, '').length;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (!'([/'.includes(tail[at] ?? '') || (tail[at] === '/' && /\S/u.test(tail[at - 1] ?? ' '))) continue;
    const found = scanBracketed(tail, at, isRegistered);
    if (found?.end !== end || found.strength !== 'KNOWN') continue;
    const closesText = at === 0 ? isWhole : /[.!?”"’'»]\s$/u.test(tail.slice(0, at));
    return closesText || found.agencies.length > 1 ? found.agencies : [];
  }
  return [];
}
