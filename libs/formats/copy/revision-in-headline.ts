/** "Kabinet valt (2)": the second version of a story. A year in brackets is none. */
const counted = /^(.{3,300}?)\s?\((\d{1,2})\)$/u;

/** The revision that a headline counts behind it, and the headline without; null if it counts none. */
export function revisionInHeadline(headline: string | null): { headline: string; revision: number } | null {
  const [, rest, digits] = counted.exec(headline?.slice(0, 320) ?? '') ?? [];
  const revision = Number(digits);
  return rest === undefined || !(revision > 1) ? null : { headline: rest.trim(), revision };
}
