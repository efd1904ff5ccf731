import secureJson from 'secure-json-parse';
import { FormatFault } from '../xml/format-fault.js';

const deepest = 200;

/**
 * Parses JSON of unknown origin; keys that would change a prototype are left out. `undefined` if it is not JSON.
 *
 * @throws {FormatFault} if it is too deep
 */
export function parseJson(text: string): unknown {
  if (depthOf(text) > deepest) throw new FormatFault('TOO_DEEP', `more than ${deepest} levels deep`);
  try {
    return secureJson.parse(text, { protoAction: 'remove', constructorAction: 'remove' });
  } catch {
    return undefined;
  }
}

/** The deepest nesting, without building anything. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === '{' || sign === '[') most = Math.max(most, (depth += 1));
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return most;
}
