import { expectedHashes, isWhole, sealOf, type PlacedEntry } from './stored-entry.js';

/** Why an entry does not match its hashes: it was changed, it was sealed for another place, or only its neighbours were touched. */
export type Explanation = { suspect: PlacedEntry } & (
  { cause: 'CHANGED' } | { cause: 'MOVED'; sealedAs: number } | { cause: 'NEIGHBOURS' }
);

/**
 * Separates the entries that were tampered with from their neighbours, by trying each in the places and after the hashes of the others.
 * The work grows with the third power of their number, so pass a few dozen at most.
 */
export function explainSuspects(suspects: readonly PlacedEntry[]): Explanation[] {
  const numbers = suspects.flatMap(({ number }) => number ?? []);
  // If only a hash was changed, the next entry was chained to the hash that follows from the facts.
  const hashes = new Set(
    suspects.flatMap((suspect) =>
      [suspect.hash, sealOf(suspect), suspect.links.newsroomHash, ...expectedHashes(suspect)].filter(
        (hash) => hash !== null,
      ),
    ),
  );
  return suspects.map((suspect): Explanation => {
    if (suspect.number === null) {
      return { suspect, cause: fitsBehind(suspect, hashes) ? 'NEIGHBOURS' : 'CHANGED' };
    }
    for (const newsroomHash of hashes) {
      const links = { ...suspect.links, newsroomHash };
      const sealedAs = numbers.find((number) => isWhole({ ...suspect, number, links }));
      if (sealedAs !== undefined && sealedAs !== suspect.number) return { suspect, cause: 'MOVED', sealedAs };
      if (sealedAs !== undefined || fitsBehind({ ...suspect, links }, hashes)) {
        return { suspect, cause: 'NEIGHBOURS' };
      }
    }
    return { suspect, cause: 'CHANGED' };
  });
}

function fitsBehind(suspect: PlacedEntry, hashes: ReadonlySet<string>): boolean {
  return [...hashes].some((previousHash) =>
    isWhole({ ...suspect, links: { ...suspect.links, previousHash } }),
  );
}
