import { AnswerMeter, AnswerTooLong, LongJson, ReadyJson, writeJson, type GoOn } from '@kopij/platform';
import type { FormattedExecutionResult } from 'graphql';

/** The data of an answer, until it is sent. */
export type WrittenData = ReadyJson | LongJson;

/** Serialises an answer. Data that is already JSON is not serialised again. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data: unknown = result.data;
  const [before, after] = around(result);
  return data === undefined ? `${before}${after}` : `${before}${jsonOf(data)}${after}`;
}

/** An answer as bytes. */
export function bytesOf(result: FormattedExecutionResult): Buffer {
  const data: unknown = result.data;
  if (!(data instanceof LongJson)) return Buffer.from(stringifyResult(result));
  const [before, after] = around(result);
  return Buffer.concat([Buffer.from(before), ...data.parts, Buffer.from(after)]);
}

/**
 * The data of an answer as JSON, within the maximum size of an answer.
 *
 * @param goOn continues writing in a later turn of the event loop
 * @throws {AnswerTooLong}
 */
export async function writtenData(data: object, maxBytes: number, goOn?: GoOn): Promise<WrittenData> {
  const isWritten = data instanceof ReadyJson || data instanceof LongJson;
  const written = isWritten ? data : await writeJson(data, new AnswerMeter(maxBytes, goOn));
  if (isTooLong(written, maxBytes)) throw new AnswerTooLong(maxBytes);
  return written;
}

function isTooLong(written: WrittenData, maxBytes: number): boolean {
  if (written instanceof LongJson) return written.length > maxBytes;
  // A character takes at most three bytes, so short answers need not be counted.
  return 3 * written.text.length > maxBytes && Buffer.byteLength(written.text) > maxBytes;
}

/** The JSON before and after the data of an answer. */
function around({ errors, data, extensions }: FormattedExecutionResult): [before: string, after: string] {
  const parts = [
    ...(errors ? [`"errors":${JSON.stringify(errors)}`] : []),
    ...(data === undefined ? [] : ['"data":']),
  ];
  const comma = parts.length > 0 ? ',' : '';
  const last = extensions ? `${comma}"extensions":${JSON.stringify(extensions)}` : '';
  return [`{${parts.join(',')}`, `${last}}\n`];
}

function jsonOf(data: unknown): string {
  return data instanceof ReadyJson || data instanceof LongJson ? data.text : JSON.stringify(data);
}
