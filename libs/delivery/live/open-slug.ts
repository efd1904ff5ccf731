export interface SlugOwner {
  slug: string;
  articleId: string;
}

/** The first few numbers, then doubling, to beyond any newsroom's daily "Weerbericht". */
const opening = [1, 2, 3, ...Array.from({ length: 24 }, (_, power) => 2 ** (power + 2))];

/**
 * The slug as wanted, or with a number behind it (`weerbericht-2`) where that belongs to another article. Numbers are
 * given out in order; the free one is found by halving, so that the ten-thousandth of a name costs four questions and not a
 * thousand.
 *
 * @param owners which of these slugs belong to whom; what nobody owns is left out
 */
export async function openSlug(
  wanted: string,
  { articleId, present }: { articleId: string; present: string | null },
  owners: (slugs: readonly string[]) => Promise<readonly SlugOwner[]>,
): Promise<string> {
  const named = (number: number): string => (number === 1 ? wanted : `${wanted}-${number}`);
  let candidates = opening;
  for (;;) {
    const asked = await owners(candidates.map(named));
    const others = new Set(asked.filter((each) => each.articleId !== articleId).map(({ slug }) => slug));
    const isOpen = (number: number): boolean => !others.has(named(number));
    if (candidates[0] === 1 && !isOpen(1) && present !== null && isNumbered(present, wanted)) return present;
    const at = candidates.findIndex(isOpen);
    const open = candidates[at];
    if (open === undefined) {
      if (candidates === opening) throw new Error(`Too many articles are named ${wanted}.`);
      // What was open a moment ago has been taken since, by somebody who publishes beside us.
      candidates = opening;
      continue;
    }
    const taken = candidates[at - 1] ?? 0;
    if (open - taken === 1) return named(open);
    candidates = between(taken, open);
  }
}

function isNumbered(slug: string, wanted: string): boolean {
  return slug.startsWith(`${wanted}-`) && /^[1-9]\d*$/.test(slug.slice(wanted.length + 1));
}

/** At most 32 numbers above `taken`, evenly spread, up to and with `open`. */
function between(taken: number, open: number): number[] {
  const step = Math.ceil((open - taken) / 32);
  const numbers: number[] = [];
  for (let number = taken + step; number < open; number += step) numbers.push(number);
  return [...numbers, open];
}
