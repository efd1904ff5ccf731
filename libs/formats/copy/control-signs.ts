const control = /[^\P{Cc}\t\n\r\u007f-\u009f]/gu;
const unseen = /[^\P{Cc}\t\n\r]/gu;

/**
 * Text in which control characters are their pictures, so that SOH is ␁ and EOT is ␄: the line formats are made of
 * them, and code can show them.
 */
export function pictured(text: string): string {
  return text.replace(control, (sign) => String.fromCodePoint(0x2400 + sign.charCodeAt(0)));
}

/** Text with a space for each control character but tabs and ends of lines. */
export function withoutControlSigns(text: string): string {
  return text.replace(unseen, ' ').replace(/[\u2400-\u241f]/gu, ' ');
}
