import { changeHash, unsealedChangeHash, type ChangeFacts } from './change-hash.js';
import { entryHash, sealHash, unsealedHash, type EntryFacts } from './entry-hash.js';

/** The hashes of a stored entry, and its place in the newsroom. */
interface Sealed {
  /** Null until it is sealed. */
  number: number | null;
  hash: string;
  /** The seal, if it was sealed afterwards; null until then, and null if the hash itself is the seal. */
  newsroomHash: string | null;
}

/** An entry of a manuscript as stored, with the hashes that it is chained to. */
export interface StoredEntry extends Omit<EntryFacts, 'contentHash'>, Sealed {
  /** The hash of the revision that it names; null if there is none. */
  contentHash: string | null;
  /** The hash of the previous entry of its manuscript; null if there is none. */
  previousHash: string | null;
}

/** An entry without a manuscript as stored. */
export interface StoredChange extends ChangeFacts, Sealed {}

/** The hash that the next entry of the newsroom is chained to. */
export function sealOf({ hash, newsroomHash }: Pick<Sealed, 'hash' | 'newsroomHash'>): string {
  return newsroomHash ?? hash;
}

/** An entry and its place: the input of its hashes. */
export interface PlacedEntry {
  facts: EntryFacts | ChangeFacts;
  number: number | null;
  links: {
    /** Of the manuscript; a change is only chained to the newsroom. */
    previousHash: string;
    /** Null for an unsealed entry. */
    newsroomHash: string | null;
  };
  hash: string;
  newsroomHash: string | null;
}

/** The correct hashes of an entry in its place: its own hash, and its seal if that is a separate one. */
export function expectedHashes(placed: PlacedEntry): [hash: string, newsroomHash: string | null] {
  const { number, links, hash, newsroomHash } = placed;
  if (number === null || links.newsroomHash === null) return [ownHash(placed), null];
  if (newsroomHash === null) return [hashInPlace(placed, number, links.newsroomHash), null];
  return [ownHash(placed), sealHash(number, hash, links.newsroomHash)];
}

/** Whether an entry and its place are unchanged since it was sealed. */
export function isWhole(placed: PlacedEntry): boolean {
  const [hash, newsroomHash] = expectedHashes(placed);
  return placed.hash === hash && placed.newsroomHash === newsroomHash;
}

/** Whether the facts are those of an entry without a manuscript. */
export function isChange(facts: EntryFacts | ChangeFacts): facts is ChangeFacts {
  return 'subjectKind' in facts;
}

function ownHash({ facts, links }: PlacedEntry): string {
  return isChange(facts) ? unsealedChangeHash(facts) : unsealedHash(facts, links.previousHash);
}

function hashInPlace({ facts, links }: PlacedEntry, number: number, newsroomHash: string): string {
  return isChange(facts)
    ? changeHash({ ...facts, number }, newsroomHash)
    : entryHash({ ...facts, number }, { previousHash: links.previousHash, newsroomHash });
}
