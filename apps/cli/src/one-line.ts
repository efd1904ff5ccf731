/** Text of somebody else on one line of a terminal: without line breaks, and without anything that steers a terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
