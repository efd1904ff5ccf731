import type { ClassConstructor } from 'class-transformer';
import { CliFault } from '../cli-fault.js';
import { recordLines } from './record-lines.js';

/** What became of a line of a file, by its number from 1; or everything that is wrong with it. */
export type TakenLine<Result> = { readonly line: number } & (
  { readonly result: Result } | { readonly faults: readonly string[] }
);

/**
 * Takes the records of an NDJSON file one after the other. A bad line, and one that `take` answers with a {@link CliFault},
 * stops none of the others.
 *
 * @throws {CliFault} when the file cannot be read
 */
export async function* takeLines<T extends object, Result>(
  path: string,
  shape: ClassConstructor<T>,
  take: (record: T) => Promise<Result>,
): AsyncGenerator<TakenLine<Result>> {
  for await (const read of recordLines(path, shape)) {
    if ('faults' in read) yield read;
    else yield { line: read.line, ...(await attempt(() => take(read.record))) };
  }
}

async function attempt<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result } | { faults: readonly string[] }> {
  try {
    return { result: await work() };
  } catch (error) {
    if (error instanceof CliFault) return { faults: error.message.split('\n') };
    throw error;
  }
}
