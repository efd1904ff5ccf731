import { newId } from '@kopij/platform';

/** More versions than any story has. A form that a thousand texts follow makes stories of this size. */
const mostTellers = 50;

/** Something that tells a story. */
export interface Teller {
  readonly id: string;
  /** Null if nothing else tells its story. */
  readonly storyId: string | null;
}

interface JoinedStory {
  readonly id: string;
  /** Those that were not in this story before. */
  readonly moved: readonly string[];
}

/**
 * Makes one story of some that tell it, and of the stories that these are in. It keeps the id of the oldest of them. What would make it
 * too large stays as it is.
 *
 * @param others those with most in common first
 * @param known all that are in the stories of any of them
 * @returns null if there is nothing to join
 */
export function joinedStory(
  one: Teller,
  others: readonly Teller[],
  known: readonly Teller[],
  now: Date,
): JoinedStory | null {
  const partOf = (teller: Teller): readonly Teller[] =>
    teller.storyId === null ? [teller] : known.filter(({ storyId }) => storyId === teller.storyId);

  const together = new Map(partOf(one).map((member) => [member.id, member]));
  for (const part of others.map(partOf)) {
    const grown = new Map([...together, ...part.map((member) => [member.id, member] as const)]);
    if (grown.size <= mostTellers) part.forEach((member) => together.set(member.id, member));
  }
  if (together.size < 2) return null;

  const members = [...together.values()];
  const [oldest = newId(now)] = members.flatMap(({ storyId }) => storyId ?? []).sort();
  const moved = members.filter(({ storyId }) => storyId !== oldest).map(({ id }) => id);
  return { id: oldest, moved };
}
