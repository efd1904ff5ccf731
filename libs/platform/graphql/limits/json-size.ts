import { Problem } from '../../basics/problem.js';

/** No input of the schema is half as deep; `extensions` are what clients make of them. */
const deepest = 32;

/** A manuscript of 500 blocks with 15 marked runs each has fewer. */
const mostValues = 50_000;

/** Whatever so few bytes hold costs too little to be looked at twice. */
const shortest = 4_096;

/** The bytes of JSON by which its parts can be told, in UTF-8. */
const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = Buffer.from('"\\,[]{}');

/**
 * Refuses JSON that is little but brackets and commas before anything is made of it: reading that takes up to ten times as long as
 * text of the same length, and holds up everybody else. Every byte is looked at once. Where the bytes are no JSON the counts are right as far
 * as the first fault, and whoever reads them gets no further.
 *
 * @throws {Problem} LIMIT_EXCEEDED
 */
export function checkJsonSize(bytes: Uint8Array): void {
  if (bytes.length <= shortest) return;
  let depth = 0;
  // Every value but the outermost stands behind a comma, or comes first in its brackets; empty ones count as if they held one.
  let values = 1;
  let isText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) isText = false;
    } else if (byte === quote) isText = true;
    else if (byte === comma) values += 1;
    else if (byte === closeBracket || byte === closeBrace) depth -= 1;
    else if (byte === openBracket || byte === openBrace) {
      depth += 1;
      values += 1;
      if (depth > deepest) throw tooLarge(deepest, 'levels of JSON');
    }
    if (values > mostValues) throw tooLarge(mostValues, 'values in JSON');
  }
}

function tooLarge(allowed: number, of: string): Problem {
  const most = allowed.toLocaleString('en');
  return new Problem(
    'LIMIT_EXCEEDED',
    `The request is too large: more than ${most} ${of}, where ${most} are allowed.`,
  );
}
