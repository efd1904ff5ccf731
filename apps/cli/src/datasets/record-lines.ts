import { createReadStream } from 'node:fs';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import { linesOf } from '../lines-of.js';
import { fileFault } from '../read-text-file.js';

/** A numbered line of a file (from 1), with its record or all its faults. */
export type RecordLine<T> = {
  readonly line: number;
  /** Approximately how much of the file had been read by then. */
  readonly bytesRead: number;
} & ({ readonly record: T } | { readonly faults: readonly string[] });

/**
 * Reads an NDJSON file, one record per line. Skips empty lines and unknown fields.
 *
 * @throws {CliFault} if the file cannot be read
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
        if (text?.trim() !== '') yield { line, bytesRead: file.bytesRead, ...readRecord(text, shape) };
      }
    }
  } catch (error) {
    throw fileFault(path, error);
  }
}

function readRecord<T extends object>(
  text: string | null,
  shape: ClassConstructor<T>,
): { record: T } | { faults: readonly string[] } {
  if (text === null) return { faults: ['is not valid UTF-8: save the file as UTF-8'] };
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { faults: ['is not a JSON object'] };
  const halves = Object.entries(value).filter(([, part]) => holdsHalfACharacter(part));
  if (halves.length > 0) {
    return { faults: halves.map(([name]) => `${name} contains an unpaired surrogate (half a character)`) };
  }
  const record = plainToInstance(shape, value);
  const faults = validateSync(record, { stopAtFirstError: true }).flatMap(({ constraints = {} }) =>
    Object.values(constraints),
  );
  return faults.length > 0 ? { faults } : { record };
}

/** For a text or a list of texts: records contain nothing deeper. */
function holdsHalfACharacter(part: unknown): boolean {
  const texts: unknown[] = Array.isArray(part) ? part : [part];
  return texts.some((text) => typeof text === 'string' && /\p{Cs}/u.test(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
