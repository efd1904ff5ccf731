import { createReadStream } from 'node:fs';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import { linesOf } from '../lines-of.js';
import { fileFault } from '../read-text-file.js';

/** A line of a file, by its number from 1, with what it holds or everything that is wrong with it. */
export type RecordLine<T> = {
  readonly line: number;
  /** How much of the file had been read by then, more or less. */
  readonly bytesRead: number;
} & ({ readonly record: T } | { readonly faults: readonly string[] });

/**
 * Reads an NDJSON file, one record a line. Empty lines are skipped, and so are fields the shape does not name.
 *
 * @throws {CliFault} when the file cannot be read
 */
export async function* recordLines<T extends object>(
  path: string,
  shape: ClassConstructor<T>,
): AsyncGenerator<RecordLine<T>> {
  let line = 0;
  try {
    const file = createReadStream(path);
    for await (const texts of linesOf(file)) {
      for (const text of texts) {
        line += 1;
        if (text.trim() !== '') yield { line, bytesRead: file.bytesRead, ...readRecord(text, shape) };
      }
    }
  } catch (error) {
    throw fileFault(path, error);
  }
}

function readRecord<T extends object>(
  text: string,
  shape: ClassConstructor<T>,
): { record: T } | { faults: readonly string[] } {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { faults: ['no JSON object'] };
  const record = plainToInstance(shape, value);
  const faults = validateSync(record, { stopAtFirstError: true }).flatMap(({ constraints = {} }) =>
    Object.values(constraints),
  );
  return faults.length > 0 ? { faults } : { record };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
