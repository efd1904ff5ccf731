/** Character tests for scanners. All are false past the end of the text. */
export function isLetter(char: string | undefined): boolean {
  if (char === undefined) return false;
  return char < '\u0080' ? isLatinLower(char) || isLatinUpper(char) : /[\p{L}\p{M}]/u.test(char);
}

export function isUpper(char: string | undefined): boolean {
  if (char === undefined) return false;
  return char < '\u0080' ? isLatinUpper(char) : /[\p{Lu}\p{Lt}]/u.test(char);
}

export function isLower(char: string | undefined): boolean {
  if (char === undefined) return false;
  return char < '\u0080' ? isLatinLower(char) : /\p{Ll}/u.test(char);
}

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

export function isSpace(char: string | undefined): boolean {
  if (char === undefined) return false;
  return char < '\u0080' ? char === ' ' || (char >= '\t' && char <= '\r') : /\s/u.test(char);
}

export function isApostrophe(char: string | undefined): boolean {
  return char === "'" || char === '’' || char === '‘' || char === '`';
}

/** The index of the first character that is not white space, looking at most `most` characters ahead. */
export function skipSpaces(text: string, at: number, most = 8): number {
  let index = at;
  while (index - at < most && isSpace(text[index])) index += 1;
  return index;
}

const isLatinLower = (char: string): boolean => char >= 'a' && char <= 'z';
const isLatinUpper = (char: string): boolean => char >= 'A' && char <= 'Z';
