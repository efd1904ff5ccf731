import type { Suspect } from './chain-walk.js';
import { entryHash } from './entry-hash.js';

/** Why an entry does not match its seal: it was changed, it was sealed for another place, or only its neighbours were touched. */
export type Explanation = { suspect: Suspect } & (
  { cause: 'CHANGED' } | { cause: 'MOVED'; sealedAs: number } | { cause: 'NEIGHBOURS' }
);

/**
 * Tells those that were touched from those beside them, by trying each in the places and behind the hashes of the others.
 * The work grows with the third power of their number: give it a few dozen.
 */
export function explainSuspects(suspects: readonly Suspect[]): Explanation[] {
  const numbers = suspects.map(({ facts }) => facts.number);
  // Where only the seal was touched, what follows was chained to the one that its facts give.
  const hashes = new Set(
    suspects.flatMap(({ facts, hash, links }) => [hash, links.newsroomHash, entryHash(facts, links)]),
  );
  return suspects.map((suspect): Explanation => {
    const { facts, links } = suspect;
    for (const newsroomHash of hashes) {
      const sealedAs = numbers.find(
        (number) => entryHash({ ...facts, number }, { ...links, newsroomHash }) === suspect.hash,
      );
      if (sealedAs !== undefined && sealedAs !== facts.number) return { suspect, cause: 'MOVED', sealedAs };
      if (sealedAs !== undefined || fitsBehind(suspect, newsroomHash, hashes)) {
        return { suspect, cause: 'NEIGHBOURS' };
      }
    }
    return { suspect, cause: 'CHANGED' };
  });
}

function fitsBehind({ facts, hash }: Suspect, newsroomHash: string, hashes: ReadonlySet<string>): boolean {
  return [...hashes].some((previousHash) => entryHash(facts, { previousHash, newsroomHash }) === hash);
}
