import { AnswerTooLong, ReadyJson } from '@kopij/platform';
import type { FormattedExecutionResult } from 'graphql';

/** Writes an answer. Data that is JSON already is not written again. */
export function stringifyResult({ errors, data, extensions }: FormattedExecutionResult): string {
  const ready: unknown = data;
  const parts = [
    ...(errors ? [`"errors":${JSON.stringify(errors)}`] : []),
    ...(data === undefined
      ? []
      : [`"data":${ready instanceof ReadyJson ? ready.text : JSON.stringify(data)}`]),
    ...(extensions ? [`"extensions":${JSON.stringify(extensions)}`] : []),
  ];
  return `{${parts.join(',')}}\n`;
}

/**
 * The data of an answer as JSON, which is no longer than an answer may be.
 *
 * @throws {AnswerTooLong}
 */
export function writtenData(data: unknown, maxBytes: number): ReadyJson {
  const ready = data instanceof ReadyJson ? data : new ReadyJson(JSON.stringify(data));
  // Each character takes three bytes at most: short answers need not be counted.
  const isShort = 3 * ready.text.length <= maxBytes;
  if (!isShort && Buffer.byteLength(ready.text) > maxBytes) throw new AnswerTooLong(maxBytes);
  return ready;
}
