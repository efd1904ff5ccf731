import { fold } from './fold.js';
import { knownPlaces } from './known-places.js';
import { printedPlace } from './printed-place.js';
import { suggest, type Suggestable } from './suggest.js';

const known = inOrder(knownPlaces);

/**
 * The places that somebody may mean who types a dateline, as datelines print them: by the beginning of a name or of a word in it,
 * ignoring case and accents. Those of other copy come first, the most frequent before the others.
 *
 * @param used the places of other copy, once for each time, the newest first
 */
export function suggestPlaces(typed: string, used: readonly string[], most: number): string[] {
  const times = new Map<string, number>();
  for (const place of used.map(printedPlace)) times.set(place, (times.get(place) ?? 0) + 1);
  const frequent = [...times].sort(([, a], [, b]) => b - a).map(([place]) => place);
  const others = known.filter(({ value }) => !times.has(value));
  return suggest(typed, [...inOrder(frequent), ...others], most);
}

/** Each once. */
function inOrder(places: readonly string[]): Suggestable<string>[] {
  return [...new Set(places.map(printedPlace))].map((value) => ({ value, keys: [fold(value)] }));
}
