import { mendC1 } from '../bytes/mend-c1.js';
import { htmlEntities } from '../xml/html-entities.js';

/** Text of HTML with its character references resolved; what stands for nothing stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,31}));/giu,
    (written: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return htmlEntities.get(name) ?? written;
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? mendC1(String.fromCodePoint(code)) : '';
    },
  );
}
