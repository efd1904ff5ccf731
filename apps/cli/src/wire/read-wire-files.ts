import { readFile, stat } from 'node:fs/promises';
import { readNews, type SourceHints } from '@kopij/formats';
import { CliFault } from '../cli-fault.js';
import { systemCode } from '../system-code.js';
import { print, type Terminal } from '../terminal.js';
import { itemRecord } from './item-record.js';

/** Larger files are not read into memory; no message of an agency is. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Reads every file and prints one line for each, also for those that cannot be read.
 *
 * @throws {CliFault} at the end, if there were any
 */
export async function readWireFiles(
  files: readonly string[],
  hints: SourceHints,
  terminal: Pick<Terminal, 'output'>,
): Promise<void> {
  demandTimeZone(hints.timeZone);
  let unread = 0;
  for (const file of files) {
    const record = await readWireFile(file, hints);
    if (record.format === null) unread += 1;
    print(terminal, JSON.stringify(record));
  }
  if (unread > 0) throw new CliFault(`Could not read ${unread} of ${files.length} files.`);
}

interface WireRecord {
  file: string;
  format: string | null;
  [name: string]: unknown;
}

async function readWireFile(file: string, hints: SourceHints): Promise<WireRecord> {
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') return { file, format: null, error: { code: bytes, detail: null } };
  const reading = await readNews(bytes, hints);
  if (!reading.ok) return { file, format: null, error: reading.fault };
  const { format, items, warnings } = reading;
  return { file, format, items: items.map((item) => itemRecord(item, format)), warnings };
}

/** The bytes of a file, or the code of what is wrong with it. */
async function bytesOf(file: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(file);
    return size > mostBytes ? 'TOO_LARGE' : await readFile(file);
  } catch (error) {
    return systemCode(error) ?? 'UNKNOWN';
  }
}

function demandTimeZone(timeZone: string | null): void {
  if (timeZone === null) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new CliFault(`"${timeZone}" is not a time zone. Use an IANA name, for example Europe/Amsterdam.`);
  }
}
