const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text in which C1 control characters are what Windows-1252 has at their numbers. No agency means the control
 * characters: `&#147;` and a byte 0x93 read as ISO-8859-1 are both quotation marks.
 */
export function mendC1(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign);
}
