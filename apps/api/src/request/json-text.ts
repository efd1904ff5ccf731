import { isUtf8 } from 'node:buffer';
import { checkJsonSize, Problem } from '@kopij/platform';

/**
 * The text of a body, fit to be read as JSON. Bytes that are no UTF-8 would each become a replacement character in a text.
 *
 * @throws {Problem} BAD_INPUT, LIMIT_EXCEEDED
 */
export function jsonText(body: Buffer): string {
  if (!isUtf8(body)) throw new Problem('BAD_INPUT', 'The body is not UTF-8.');
  checkJsonSize(body);
  return body.toString();
}
