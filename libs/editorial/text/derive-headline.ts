import { plainLine } from './plain-line.js';

const longest = 80;

/**
 * Generates a headline from a lead without its dateline: the first sentence if it has at most 80 characters,
 * otherwise as many words as fit, with an ellipsis. Empty if there is no text.
 */
export function deriveHeadline(lead: string): string {
  // Only the beginning can end up in it, however long the text is.
  const beginning = plainLine(lead.trimStart().slice(0, 4 * longest));
  const sentence = firstSentence(beginning.replace(/\s+/gu, ' ').trim());
  if (sentence.length <= longest) return sentence.replace(/(?<!\.)\.$/u, '');
  const end = sentence.lastIndexOf(' ', longest - 1);
  return `${sentence.slice(0, end > 0 ? end : longest - 1).replace(/[\s\p{Cs},;:–-]+$/u, '')}…`;
}

/** Abbreviations after which a full stop does not end a sentence: "dr. Jansen", "J. Jansen", "o.a. Rusland". */
const abbreviation =
  /(?:^|[\s("'“‘])(?:\p{L}|[\p{L}.]{1,8}\.\p{L}{1,8}|dr|drs|ds|gen|ing|ir|jl|kol|mr|mw|nr|prof|st|vs)$/iu;

function firstSentence(text: string): string {
  for (const stop of text.matchAll(/[.!?]["'”’)]?(?=\s["'“‘(]?[\p{Lu}\d])/gu)) {
    if (!abbreviation.test(text.slice(0, stop.index))) return text.slice(0, stop.index + stop[0].length);
  }
  return text;
}
