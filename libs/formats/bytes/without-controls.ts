// Tab, line feed and carriage return are the only ones that XML allows.
const forbidden = /[^\P{Cc}\t\n\r\u007f-\u009f]|\p{Cs}|[\ufffe\uffff]/gu;

/** Text without the characters that XML forbids, which agencies' systems let through all the same. */
export function withoutControls(text: string): string {
  return text.replace(forbidden, '');
}
