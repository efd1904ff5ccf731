/** The possible results of an import. */
export const resultWords = {
  PUBLISHED: 'published',
  DRAFTED: 'drafted',
  MADE: 'made',
  UNCHANGED: 'unchanged',
  REFUSED: 'refused',
} as const;

export type ImportResult = keyof typeof resultWords;

/** `7 published, 1 refused`; `nothing` if there was nothing. */
export function countResults(results: Iterable<ImportResult>): string {
  const counts = new Map<ImportResult, number>();
  for (const result of results) counts.set(result, (counts.get(result) ?? 0) + 1);
  const words = Object.entries(resultWords) as [ImportResult, string][];
  const present = words.flatMap(([result, word]) =>
    counts.has(result) ? [`${counts.get(result)} ${word}`] : [],
  );
  return present.length > 0 ? present.join(', ') : 'nothing';
}
