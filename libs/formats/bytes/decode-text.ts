import iconv from 'iconv-lite';
import { declaredEncoding } from './declared-encoding.js';

/** Bytes as text, and what had to be assumed to read them. */
export interface DecodedText {
  text: string;
  warnings: string[];
}

/** Labels that in practice mean Windows-1252: news copy is full of its quotation marks and dashes. */
const latin =
  /^(?:iso[-_]?8859[-_]?1|latin[-_]?1|l1|us[-_]?ascii|ascii|windows[-_]?1252|win1252|cp[-_]?1252)$/iu;
const unicode = /^(?:utf[-_]?(?:8|16|16le|16be)|ucs[-_]?2|unicode)$/iu;

/** Drops a byte order mark. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Decodes a message. A byte order mark is believed first, then bytes that are valid UTF-8, and only then what the
 * message declares: files that say ISO-8859-1 and are UTF-8 are common, the reverse is not.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Order(bytes);
  if (utf16) return { text: iconv.decode(Buffer.from(bytes), utf16), warnings: [] };
  const declared = declaredEncoding(bytes);
  const text = asUtf8(bytes);
  if (text !== null && !isStateful(declared)) {
    const isOther = declared !== null && !unicode.test(declared) && /[^\0-\x7f]/u.test(text);
    return { text, warnings: isOther ? [`declares ${declared} and is UTF-8`] : [] };
  }
  return decodeLegacy(bytes, declared);
}

function decodeLegacy(bytes: Uint8Array, declared: string | null): DecodedText {
  const buffer = Buffer.from(bytes);
  // iconv-lite's own ISO-8859-1 gives control characters for 0x80 to 0x9F.
  const asLatin = (): string => iconv.decode(buffer, 'win1252');
  if (declared === null) return { text: asLatin(), warnings: ['is not UTF-8: read as Windows-1252'] };
  if (latin.test(declared)) return { text: asLatin(), warnings: [] };
  if (unicode.test(declared) || !iconv.encodingExists(declared)) {
    return { text: asLatin(), warnings: [`declares ${declared} and is not: read as Windows-1252`] };
  }
  return { text: iconv.decode(buffer, declared), warnings: [] };
}

/** Encodings whose bytes are all ASCII, so that they look like UTF-8 and are not. */
function isStateful(declared: string | null): boolean {
  return declared !== null && /^(?:iso-2022|utf-7|hz-gb)/iu.test(declared) && iconv.encodingExists(declared);
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its byte order mark, or by the zeros beside the first sign. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first = 1, second = 1] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0 || !'<{['.includes(String.fromCharCode(first || second))) return null;
  if (second === 0) return 'utf-16le';
  return first === 0 ? 'utf-16be' : null;
}
