import { isUtf8 } from 'node:buffer';
import { checkJsonSize, Problem } from '@kopij/platform';

/**
 * Decodes a body and checks the limits for JSON. Without this check, bytes that are not UTF-8 would become
 * replacement characters.
 *
 * @throws {Problem} BAD_INPUT, LIMIT_EXCEEDED
 */
export function jsonText(body: Buffer): string {
  if (!isUtf8(body)) throw new Problem('BAD_INPUT', 'The request body is not valid UTF-8.');
  checkJsonSize(body);
  return body.toString();
}
