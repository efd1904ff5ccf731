export interface SlugOwner {
  slug: string;
  articleId: string;
}

/** The first few numbers, then doubling, beyond any newsroom's daily "Weerbericht". */
const opening = [1, 2, 3, ...Array.from({ length: 24 }, (_, power) => 2 ** (power + 2))];

/**
 * The wanted slug, or with a number (`weerbericht-2`) if it belongs to another article. Numbers are used in order;
 * a free one is found by bisection, so that the ten-thousandth of a name costs four queries instead of thousands.
 *
 * @param owners the owners of these slugs, without free ones
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
      if (candidates === opening) throw new Error(`Too many articles have slugs that begin with ${wanted}.`);
      // A slug that was free a moment ago was taken by a concurrent publication.
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

/** At most 32 numbers above `taken`, evenly spread, up to and including `open`. */
function between(taken: number, open: number): number[] {
  const step = Math.ceil((open - taken) / 32);
  const numbers: number[] = [];
  for (let number = taken + step; number < open; number += step) numbers.push(number);
  return [...numbers, open];
}
