import { type AgencyLookup, strengthOf } from './credit-shape.js';

const conjunctions = /\s(?:amp;|&amp;|&|\+|and|en|und|et|y|e|och|og|ja|i|и)\s/u;
const longestName = 6;

/**
 * Splits a credit into its agencies, in order. A slash always separates, except in known names ("CNN/Money");
 * hyphens, spaces and "&" only between known names: `AFP-DPA-REUTER` is three agencies, `PRNewswire-AsiaNet` and
 * `GLOBE NEWSWIRE` are one.
 */
export function splitCredits(written: string, isRegistered: AgencyLookup): string[] {
  const text = written.replace(/\s+/gu, ' ').trim();
  const isKnown = (name: string): boolean => strengthOf(name, isRegistered) === 'KNOWN';
  if (text === '') return [];
  if (isKnown(text)) return [text];
  const joined = text.split(conjunctions);
  if (joined.length > 1 && joined.some(isKnown))
    return joined.flatMap((part) => splitCredits(part, isRegistered));
  for (const mark of ['-', '–', ' ']) {
    const names = namesBetween(text, mark, isKnown);
    if (names.length > 1 && names.every(isKnown)) return names;
  }
  for (const mark of ['/', ',', ';', '+']) {
    const names = namesBetween(text, mark, isKnown);
    if (names.length > 1) return names.flatMap((name) => splitCredits(name, isRegistered));
  }
  return [text];
}

/** The parts between marks, where parts that are only known together stay together: "CNN/Money/AP". */
function namesBetween(text: string, mark: string, isKnown: (name: string) => boolean): string[] {
  const parts = text.split(mark).map((part) => part.trim());
  const names: string[] = [];
  for (let from = 0; from < parts.length;) {
    let to = Math.min(parts.length, from + longestName);
    while (to > from + 1 && !isKnown(parts.slice(from, to).join(mark))) to -= 1;
    names.push(parts.slice(from, to).join(mark));
    from = to;
  }
  return names;
}
