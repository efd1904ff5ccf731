import { isAgencyName } from '@kopij/editorial';

const longest = 80;
const closing = /^[-–—*_#\s]*(?:ends?|einde|ende|fin|fine|slut|loppu|slutt|eom|endit|more|mf)[-–—*_#.\s]*$/iu;
const enclosed = /^[([/]\s?(?:©|\(c\)\s?)?\s?([\p{L}][\p{L}\p{M} .&/–-]{0,40})\s?[)\]/]$/u;
/** "hh/ph/ts/hd", "ففف/ح س/كام" */
const initials = /^\p{L}[\p{L} -]{0,8}(?:\/[\p{L} -]{1,8}){1,6}$/u;
/** "AAP RTV ar", "dpa hoe tam mfi", "dpa ab yyzz n1" */
const deskLine = /^(\p{L}[\p{L}.-]{1,9})((?:\s[\p{L}\d/]{1,5}){1,14})$/u;

/**
 * Whether a paragraph is a desk's mark at the end of a story and nothing for readers: "ends", "/ritzau/", "(©NTB)",
 * "AFP sn", "hh/ph/ts/hd".
 */
export function isSignOff(paragraph: string): boolean {
  const text = paragraph.trim();
  if (text === '' || text.length > longest) return false;
  if (closing.test(text) || /^[#*_=+–—-]{2,}$/u.test(text)) return true;
  const [, inside] = enclosed.exec(text) ?? [];
  if (inside !== undefined && !inside.trim().includes('. '))
    return namesAgency(inside) || closing.test(inside);
  // Names of places have a capital: "Bergen/Oslo".
  if (initials.test(text)) return !/\p{Lu}\p{Ll}/u.test(text);
  const [, first = '', rest = ''] = deskLine.exec(text) ?? [];
  if (rest === '' || !isAgencyName(first) || /^\p{Lu}\p{Ll}{1,3}$/u.test(first)) return false;
  // "dpa ab cd" and "AAP RTV": initials are all small, or few and all capital.
  const isSmall = !/\s\p{Lu}\p{Ll}/u.test(rest) && /\p{Ll}/u.test(rest);
  return isSmall || (rest.trim().length <= 12 && rest.trim() === rest.trim().toUpperCase());
}

function namesAgency(inside: string): boolean {
  const text = inside.trim();
  if (isAgencyName(text)) return true;
  const parts = text.split(/[/\s-]+/u);
  return parts.length > 1 && isAgencyName(parts[0] ?? '') && parts.every((part) => part.length <= 12);
}
