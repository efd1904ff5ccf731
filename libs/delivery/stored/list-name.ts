/** The list of every live article. */
export const everyArticle = 'all';

/** What is in a section or anywhere below it. */
export function sectionList(sectionId: string): string {
  return `s:${sectionId}`;
}

/** What credits an agency. */
export function agencyList(agencyId: string): string {
  return `a:${agencyId}`;
}

/** What is in both. */
export function sectionAgencyList(sectionId: string, agencyId: string): string {
  return `${sectionList(sectionId)}/${agencyList(agencyId)}`;
}

/**
 * Every list an article stands in.
 *
 * @param lineage   its section, the section that is part of, and so on to the top
 * @param agencyIds each once
 */
export function listsOf(lineage: readonly string[], agencyIds: readonly string[]): string[] {
  return [
    everyArticle,
    ...agencyIds.map(agencyList),
    ...lineage.flatMap((id) => [
      sectionList(id),
      ...agencyIds.map((agency) => sectionAgencyList(id, agency)),
    ]),
  ];
}
