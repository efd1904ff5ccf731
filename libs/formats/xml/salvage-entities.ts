import { FormatFault } from './format-fault.js';
import { htmlEntities } from './html-entities.js';

/** What must stay as it is, or an & and what may be the rest of a reference. */
const parts =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&(?:#x([0-9a-f]{1,8});|#(\d{1,9});|([a-z_][\w.-]{0,40});)?/giu;

/** No sender writes as many, and the parser takes far longer for each than for a letter. */
const mostMended = 20_000;

/**
 * A document in which each & that stands for nothing is written as `&amp;`, and references to no character are gone.
 *
 * @throws {FormatFault} if there are more than any message has
 */
export function salvageEntities(text: string): string {
  let mended = 0;
  return text.replace(parts, (part: string, hex?: string, decimal?: string, name?: string) => {
    if (part.startsWith('<') || (name !== undefined && htmlEntities.has(name))) return part;
    const isNumber = part !== '&' && name === undefined;
    if (isNumber && isCharacter(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)))
      return part;
    mended += 1;
    if (mended > mostMended)
      throw new FormatFault('MALFORMED', `more than ${mostMended} & that stand for nothing`);
    return isNumber ? '' : `&amp;${part.slice(1)}`;
  });
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
