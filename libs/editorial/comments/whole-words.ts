const endsWord = /[\p{L}\p{M}\p{N}]$/u;
const startsWord = /^[\p{L}\p{M}\p{N}]/u;
const endOfWord = /[\p{L}\p{M}\p{N}]{1,64}$/u;
const startOfWord = /^[\p{L}\p{M}\p{N}]{1,64}/u;
/** A character may take two code units. */
const widest = 2;

/** More of the same words in one text are not looked at. */
const mostPlaces = 1_000;

/** Where words stand in a text. If their first or last word is only a part of one, the rest of it must be there too. */
export interface Sought {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The places at which words stand in a text, as words: "kat" is not in "katoen". If they begin or end inside a word, that word must
 * be the same.
 */
export function placesOf({ quote, before, after }: Sought, text: string): number[] {
  const lead = startsWord.test(quote) ? (endOfWord.exec(before)?.[0] ?? '') : '';
  const trail = endsWord.test(quote) ? (startOfWord.exec(after)?.[0] ?? '') : '';
  const whole = lead + quote + trail;
  return occurrences(whole, text)
    .filter((at) => isCutBetween(text, at) && isCutBetween(text, at + whole.length))
    .map((at) => at + lead.length);
}

/** Where characters stand in a text, whether as words or not: the first thousand places. */
export function occurrences(characters: string, text: string): number[] {
  const places: number[] = [];
  let at = characters === '' ? -1 : text.indexOf(characters);
  while (at !== -1 && places.length < mostPlaces) {
    places.push(at);
    at = text.indexOf(characters, at + 1);
  }
  return places;
}

/** Whether no word goes on across this place. */
function isCutBetween(text: string, at: number): boolean {
  return (
    !endsWord.test(text.slice(Math.max(0, at - widest), at)) || !startsWord.test(text.slice(at, at + widest))
  );
}
