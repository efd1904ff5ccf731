import { Problem } from '@kopij/platform';

/** How many users are listed at once: by default, and at most. */
export const usualPeoplePage = 100;
export const largestPeoplePage = 500;

interface Asked {
  readonly search?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/**
 * A page of people, who are in order.
 *
 * @throws {Problem} BAD_INPUT if whoever is to come before it is not among them
 */
export function peoplePage<Person extends { readonly id: string; readonly name: string }>(
  people: readonly Person[],
  { search, first, after }: Asked,
): Person[] {
  const begin = after == null ? 0 : people.findIndex(({ id }) => id === after) + 1;
  if (after != null && begin === 0) {
    throw new Problem('BAD_INPUT', `\`after\` is nobody in this list: ${after}. Leave it out to begin anew.`);
  }
  const sought = wordsOf(search ?? '');
  return people
    .slice(begin)
    .filter(({ name }) => sought.every((word) => wordsOf(name).some((each) => each.startsWith(word))))
    .slice(0, first ?? usualPeoplePage);
}

/** Without capitals and accents. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
