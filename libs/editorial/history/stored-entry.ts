import { entryHash, sealHash, unsealedHash, type EntryFacts } from './entry-hash.js';

/** An entry as stored, with the hashes that it is chained to. */
export interface StoredEntry extends Omit<EntryFacts, 'contentHash'> {
  /** Null until it is sealed. */
  number: number | null;
  hash: string;
  /** The seal, if it was sealed afterwards; null until then, and null if the hash itself is the seal. */
  newsroomHash: string | null;
  /** The hash of the revision that it names; null if there is none. */
  contentHash: string | null;
  /** The hash of the previous entry of its manuscript; null if there is none. */
  previousHash: string | null;
}

/** The hash that the next entry of the newsroom is chained to. */
export function sealOf({ hash, newsroomHash }: Pick<StoredEntry, 'hash' | 'newsroomHash'>): string {
  return newsroomHash ?? hash;
}

/** An entry and its place: the input of its hashes. */
export interface PlacedEntry {
  facts: EntryFacts;
  number: number | null;
  links: {
    previousHash: string;
    /** Null for an unsealed entry. */
    newsroomHash: string | null;
  };
  hash: string;
  newsroomHash: string | null;
}

/** The correct hashes of an entry in its place: its own hash, and its seal if that is a separate one. */
export function expectedHashes({
  facts,
  number,
  links,
  hash,
  newsroomHash,
}: PlacedEntry): [hash: string, newsroomHash: string | null] {
  if (number === null || links.newsroomHash === null) return [unsealedHash(facts, links.previousHash), null];
  if (newsroomHash === null) {
    const { previousHash } = links;
    return [entryHash({ ...facts, number }, { previousHash, newsroomHash: links.newsroomHash }), null];
  }
  return [unsealedHash(facts, links.previousHash), sealHash(number, hash, links.newsroomHash)];
}

/** Whether an entry and its place are unchanged since it was sealed. */
export function isWhole(placed: PlacedEntry): boolean {
  const [hash, newsroomHash] = expectedHashes(placed);
  return placed.hash === hash && placed.newsroomHash === newsroomHash;
}
