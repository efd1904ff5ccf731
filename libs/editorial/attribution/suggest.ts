import { fold } from './fold.js';
import { isLetter } from './letters.js';

/** What can be suggested, and the names by which it is found. */
export interface Suggestable<Value> {
  readonly value: Value;
  /** As {@link fold} gives them, the most telling first. */
  readonly keys: readonly string[];
}

/**
 * What somebody may mean who has typed this much: those with a name that is it come first, then those whose first name begins with it,
 * those with another name that does, and those with a word in a name that does. Otherwise in the order given.
 */
export function suggest<Value>(typed: string, among: readonly Suggestable<Value>[], most: number): Value[] {
  const key = fold(typed);
  const found = among.flatMap(({ value, keys }) => {
    const rank = rankOf(key, keys);
    return rank === null ? [] : [{ value, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ value }) => value);
}

function rankOf(typed: string, keys: readonly string[]): number | null {
  if (keys.includes(typed)) return 0;
  if (keys[0]?.startsWith(typed)) return 1;
  if (keys.some((key) => key.startsWith(typed))) return 2;
  return keys.some((key) => hasWord(key, typed)) ? 3 : null;
}

/** Whether a word in a name begins with a text: `Haag` in "Den Haag", `Denis` in "Saint-Denis". */
function hasWord(key: string, text: string): boolean {
  for (let at = key.indexOf(text, 1); at > 0; at = key.indexOf(text, at + 1)) {
    if (!isLetter(key[at - 1])) return true;
  }
  return false;
}
