import { readInstant, toInstant, type Instant } from '@kopij/platform';

/** A place in the log: everything up to an entry has been told, except what older transactions that were open may still add. */
export interface LogPlace {
  /** The transaction of the entry; 0 on SQLite. */
  readonly transaction: number;
  readonly sequence: number;
  /** With its numbers, this tells the entry from another in a log that was restored from a backup. */
  readonly at: Instant;
  /** Always empty on SQLite. */
  readonly open: readonly OpenTransaction[];
}

/** Its id, and the last of its entries that has been told; 0 if none. */
export type OpenTransaction = readonly [id: number, told: number];

/** A place in the log, and the versions of the sections and agencies that were told by then. */
export interface ChangePlace extends LogPlace {
  readonly sections: number;
  readonly agencies: number;
}

const version = 1;
const kind = 'changes';

/** Room for hundreds of open transactions. */
const longest = 8_000;

/** The cursor of a place: opaque to clients, like those of lists. */
export function encodePlace({ transaction, sequence, at, open, ...registries }: ChangePlace): string {
  const { sections, agencies } = registries;
  // The ids of open transactions are near that of the entry, so their distances are short.
  const distances = open.map(([id, told]) => [transaction - id, told]);
  const values = [version, kind, sections, agencies, String(transaction), sequence, at, distances];
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Null if it is not such a cursor. */
export function decodePlace(text: string): ChangePlace | null {
  const [itsVersion, itsKind, sections, agencies, written, sequence, at, distances] =
    text.length > longest ? [] : parse(text);
  if (itsVersion !== version || itsKind !== kind) return null;
  const transaction = typeof written === 'string' && /^\d{1,16}$/.test(written) ? Number(written) : null;
  if (!isCount(sections) || !isCount(agencies) || !isId(transaction) || !isCount(sequence)) return null;
  if (!isInstant(at) || !Array.isArray(distances)) return null;
  const open: OpenTransaction[] = [];
  for (const each of distances as unknown[]) {
    const [distance, told] = Array.isArray(each) ? (each as unknown[]) : [];
    if (!isId(distance) || distance > transaction || !isCount(told)) return null;
    open.push([transaction - distance, told]);
  }
  return { sections, agencies, transaction, sequence, at, open };
}

function parse(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

/** Transactions are numbered in 64 bits, of which no server will ever use more than these. */
function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** No integer column holds more. */
function isCount(value: unknown): value is number {
  return isId(value) && value <= 2_147_483_647;
}

function isInstant(value: unknown): value is Instant {
  const read = typeof value === 'string' ? readInstant(value) : null;
  return read !== null && toInstant(read) === value;
}
