import type { ClassConstructor } from 'class-transformer';
import { CliFault } from '../cli-fault.js';
import { recordLines, type RecordLine } from './record-lines.js';

/** The result of a record, or all its faults. */
export type Attempt<Result> = { readonly result: Result } | { readonly faults: readonly string[] };

/** The result of a line of a file, by its number from 1. */
export type TakenLine<Result> = Pick<RecordLine<unknown>, 'line' | 'bytesRead'> & Attempt<Result>;

/** A record and its line number, from 1. */
export interface NumberedRecord<T> {
  readonly record: T;
  readonly line: number;
}

/** Batch size in lines: small enough that editors do not notice the transaction. */
const lotSize = 200;

/**
 * Imports the records of an NDJSON file in order, one batch at a time. An invalid line does not stop the others.
 *
 * @param take imports a batch and returns the result of each record, in order
 * @throws {CliFault} if the file cannot be read
 */
export async function* takeLines<T extends object, Result>(
  path: string,
  shape: ClassConstructor<T>,
  take: (records: readonly NumberedRecord<T>[]) => Promise<readonly Attempt<Result>[]>,
): AsyncGenerator<TakenLine<Result>> {
  let lot: RecordLine<T>[] = [];
  for await (const read of recordLines(path, shape)) {
    lot.push(read);
    if (lot.length < lotSize) continue;
    yield* takeLot(lot, take);
    lot = [];
  }
  yield* takeLot(lot, take);
}

async function* takeLot<T, Result>(
  lot: readonly RecordLine<T>[],
  take: (records: readonly NumberedRecord<T>[]) => Promise<readonly Attempt<Result>[]>,
): AsyncGenerator<TakenLine<Result>> {
  const records = lot.flatMap((read) => ('record' in read ? [read] : []));
  const attempts = [...(records.length > 0 ? await take(records) : [])];
  for (const read of lot) {
    const attempt = 'faults' in read ? read : attempts.shift();
    if (!attempt) throw new Error('A record was left without an answer.');
    yield { ...attempt, line: read.line, bytesRead: read.bytesRead };
  }
}

/** For records that are imported one at a time. */
export function oneByOne<T, Result>(
  take: (record: T) => Promise<Result>,
): (records: readonly NumberedRecord<T>[]) => Promise<Attempt<Result>[]> {
  return async (records) => {
    const attempts: Attempt<Result>[] = [];
    for (const { record } of records) attempts.push(await attempt(() => take(record)));
    return attempts;
  };
}

/** An error that the user can fix is a result. */
export async function attempt<Result>(work: () => Promise<Result>): Promise<Attempt<Result>> {
  try {
    return { result: await work() };
  } catch (error) {
    if (error instanceof CliFault) return { faults: error.message.split('\n') };
    throw error;
  }
}
