/** The version of an item, by when it was made: a whole number that goes up. In seconds. */
export function versionAt(time: string): string {
  return String(Math.max(1, Math.floor(Date.parse(time) / 1_000)));
}
