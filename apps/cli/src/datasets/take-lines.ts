import type { ClassConstructor } from 'class-transformer';
import { CliFault } from '../cli-fault.js';
import { recordLines, type RecordLine } from './record-lines.js';

/** What became of a record, or everything that is wrong with it. */
export type Attempt<Result> = { readonly result: Result } | { readonly faults: readonly string[] };

/** What became of a line of a file, by its number from 1. */
export type TakenLine<Result> = Pick<RecordLine<unknown>, 'line' | 'bytesRead'> & Attempt<Result>;

/** A record, and the line it stands on, from 1. */
export interface NumberedRecord<T> {
  readonly record: T;
  readonly line: number;
}

/** How many lines are taken at once: a transaction of so many is over before an editor notices. */
const lotSize = 200;

/**
 * Takes the records of an NDJSON file in their order, a lot at a time. A bad line stops none of the others.
 *
 * @param take answers for each record of a lot, in their order
 * @throws {CliFault} when the file cannot be read
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

/** For records that are taken one after the other. */
export function oneByOne<T, Result>(
  take: (record: T) => Promise<Result>,
): (records: readonly NumberedRecord<T>[]) => Promise<Attempt<Result>[]> {
  return async (records) => {
    const attempts: Attempt<Result>[] = [];
    for (const { record } of records) attempts.push(await attempt(() => take(record)));
    return attempts;
  };
}

/** What somebody at a terminal can put right is an answer. */
export async function attempt<Result>(work: () => Promise<Result>): Promise<Attempt<Result>> {
  try {
    return { result: await work() };
  } catch (error) {
    if (error instanceof CliFault) return { faults: error.message.split('\n') };
    throw error;
  }
}
