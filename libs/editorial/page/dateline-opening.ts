import { withoutInvisible } from '../text/invisible.js';

// Every repetition is bounded, because pages are untrusted input.
const place = String.raw`(?:['’‘]s-)?['’‘]?\p{Lu}[^()\p{Ll}]{1,80}`;
const datelineAtStart = new RegExp(String.raw`^${place}(?:,[^()]{0,40})?\(\p{L}[^()]{0,60}\) ?[-–—]`, 'u');
const datelineFurtherOn =
  /(?:['’‘]s-)?['’‘]?\p{Lu}[\p{Lu}\p{M}'’‘./, -]{1,60}\([\p{Lu}\d/ .&-]{2,60}\) ?[-–—]/u;

/** How far into a line its opening dateline may extend, in characters. */
const furthestDateline = 400;

/** How far into a line an age may extend, in characters. */
const furthest = 160;

/** Whether a text opens with a place in capitals and its agencies: "PYONGYANG (ANP/RTR) - ", "NEW YORK, March 2 (Reuters) - ". */
export function opensWithDateline(text: string): boolean {
  return datelineAtStart.test(withoutInvisible(text.slice(0, furthestDateline)));
}

/**
 * What stands in front of a dateline near the start of a line ("14:05 uur" in "14:05 uurPARIJS (ANP) - ..."),
 * or null where there is no dateline or nothing in front of it.
 */
export function textBeforeDateline(line: string): string | null {
  const opening = withoutInvisible(line.slice(0, furthestDateline)).slice(0, furthest);
  const at = opening.search(datelineFurtherOn);
  return at > 0 ? opening.slice(0, at).trim() : null;
}
