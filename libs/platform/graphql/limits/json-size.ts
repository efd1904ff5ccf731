import { Problem } from '../../basics/problem.js';

/** No input of the schema is half as deep; `extensions` may contain anything. */
const deepest = 32;

/** More than a manuscript of 500 blocks with 15 marked runs each. */
const mostValues = 50_000;

/** Shorter bodies are cheap to parse, so they are not checked. In bytes. */
const shortest = 4_096;

/** The structural bytes of JSON, in UTF-8. */
const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = Buffer.from('"\\,[]{}');

/**
 * Refuses JSON that consists mainly of brackets and commas before it is parsed: parsing it takes up to ten times as
 * long as text of the same length, and blocks the event loop. Scans every byte once. For invalid JSON, the counts
 * are right up to the first error, where the parser stops too.
 *
 * @throws {Problem} LIMIT_EXCEEDED
 */
export function checkJsonSize(bytes: Uint8Array): void {
  if (bytes.length <= shortest) return;
  let depth = 0;
  // Every value except the outermost follows a comma or an opening bracket; empty brackets count as if they
  // contained one.
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
