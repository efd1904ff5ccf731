/**
 * A list of live articles, newest first: of a section including those below it, of an agency, of both, or of
 * everything.
 */
export interface ArticleList {
  /** Null for any section. */
  readonly sectionId: string | null;
  /** Null for any agency. */
  readonly agencyId: string | null;
}

/** The list of every live article. */
export const everyArticle: ArticleList = { sectionId: null, agencyId: null };

/** The list of a section, including those below it. */
export function sectionList(sectionId: string): ArticleList {
  return { sectionId, agencyId: null };
}

/** The list of an agency. */
export function agencyList(agencyId: string): ArticleList {
  return { sectionId: null, agencyId };
}

/**
 * All lists of an article.
 *
 * @param lineage its section, the parent of that, and so on to the top
 * @param agencyIds without duplicates
 */
export function listsOf(lineage: readonly string[], agencyIds: readonly string[]): ArticleList[] {
  return [null, ...lineage].flatMap((sectionId) =>
    [null, ...agencyIds].map((agencyId) => ({ sectionId, agencyId })),
  );
}

/** A list as a parameter: its columns in `live_lists`, as a JSON array. */
export function listKey({ sectionId, agencyId }: ArticleList): string {
  return JSON.stringify([sectionId ?? '', agencyId ?? '']);
}

/** Several lists, as one JSON array. */
export function listKeys(lists: readonly ArticleList[]): string {
  return `[${lists.map(listKey).join(',')}]`;
}
