import { hash } from 'node:crypto';

/**
 * A list of live articles, newest first: of a section including those below it, of an agency, of both, or of
 * everything.
 */
export interface ArticleList {
  /** Null for any section. */
  readonly sectionId: string | null;
  /** Null for any agency. See {@link keywordList} for what else it may be. */
  readonly agencyId: string | null;
}

/** In no id. */
export const keywordMark = '#';

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
 * @param keywords as written: some may differ in capitals only
 */
export function listsOf(
  lineage: readonly string[],
  agencyIds: readonly string[],
  keywords: readonly string[],
): ArticleList[] {
  const ofKeywords = new Map(keywords.map(keywordList).map((list) => [list.agencyId, list]));
  return [
    ...[null, ...lineage].flatMap((sectionId) =>
      [null, ...agencyIds].map((agencyId) => ({ sectionId, agencyId })),
    ),
    ...ofKeywords.values(),
  ];
}

/**
 * The list of a keyword, whatever its section and agency. It has a name of its own where others have the id of an agency: so much of a
 * hash as an id is long, since a keyword may be longer.
 */
export function keywordList(keyword: string): ArticleList {
  const name = hash('sha256', keyword.normalize('NFKC').trim().toLowerCase());
  return { sectionId: null, agencyId: `${keywordMark}${name.slice(0, 32)}` };
}

/** A list as a parameter: its columns in `live_lists`, as a JSON array. */
export function listKey({ sectionId, agencyId }: ArticleList): string {
  return JSON.stringify([sectionId ?? '', agencyId ?? '']);
}

/** Several lists, as one JSON array. */
export function listKeys(lists: readonly ArticleList[]): string {
  return `[${lists.map(listKey).join(',')}]`;
}
