/** What stands on each line of a text; empty lines are nothing. */
export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The text of a field, or null for an empty one. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** The number in a field; null for an empty one. What is no number is left to the server to refuse. */
export function numberOrNull(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
