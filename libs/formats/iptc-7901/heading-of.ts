import { bylineOf } from '../credits/byline-of.js';

/** What the lines of a telegram's heading are. */
export interface Heading {
  /** "REFILE", "1ST LEAD", "(Zusammenfassung 1700)": what the desk calls the message. */
  labels: string[];
  kicker: string | null;
  headline: string | null;
  byline: string[];
}

/** "By dpa correspondents": people without names. */
const unnamed =
  /^(?:by|von|par|door)\s(?:our\s)?[\p{L}-]{2,12}\s(?:correspondents?|reporters?|staff(?:\swriters?)?|korrespondent(?:en)?|correspondenten?|correspondants?)$/iu;
const label = /^(?:\([^()]{2,60}\)|[\p{Lu}\d\s./-]{3,30}|\d(?:st|nd|rd|th)\slead)$/u;

export function headingOf(lines: readonly string[]): Heading {
  const left = [...lines];
  const labels: string[] = [];
  while (left.length > 1 && label.test(left[0] ?? '')) labels.push(...left.splice(0, 1));
  const byline = left.length > 1 ? bylineIn(left.at(-1) ?? '') : [];
  if (byline.length > 0) left.pop();
  // A line over the headline ends in a colon; it may be broken.
  const colon = left.findIndex((line, at) => line.endsWith(':') && at < left.length - 1);
  const kicker = colon === -1 ? null : left.splice(0, colon + 1).join(' ');
  return { labels, kicker, headline: left.length === 0 ? null : left.join(' '), byline };
}

function bylineIn(line: string): string[] {
  return unnamed.test(line) ? [line] : bylineOf([line]);
}
