/** Makes foreign text safe for a line of a terminal: without line breaks and control sequences. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
