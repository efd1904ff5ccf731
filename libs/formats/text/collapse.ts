/** White space that is not one plain space already: most is. */
export const whiteSpace = /\s{2,}|[^\S ]/gu;

/** Text on one line, trimmed; null if nothing is left. */
export function collapse(text: string | null | undefined): string | null {
  const line = text?.replace(whiteSpace, ' ').trim() ?? '';
  return line === '' ? null : line;
}
