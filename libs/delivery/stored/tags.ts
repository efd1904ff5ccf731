import { keywordMark, type ArticleList } from './article-list.js';

/**
 * Cache tags: the names of what answers depend on and changes touch. Used in HTTP headers, so without spaces and
 * commas.
 */

export function articleTag(articleId: string): string {
  return `article:${plain(articleId)}`;
}

/** The tag of a slug, including one that no article has yet. */
export function slugTag(slug: string): string {
  return `slug:${plain(slug)}`;
}

/** Valid ids and slugs are used as they are; other texts can never belong to an article. */
function plain(text: string): string {
  return text.slice(0, 120).replace(/[^\w-]/g, '_');
}

/** The tag of the list of withdrawals. */
export const withdrawalsTag = 'withdrawals';

/**
 * The tag of a list, that is, which articles are in it and in which order: `list:all`, `section:<id>`,
 * `agency:<id>`, `section:<id>/agency:<id>`, and `keyword:<hash>`.
 */
export function listTag({ sectionId, agencyId }: ArticleList): string {
  const section = sectionId === null ? [] : [`section:${sectionId}`];
  if (agencyId?.startsWith(keywordMark)) return `keyword:${agencyId.slice(keywordMark.length)}`;
  const agency = agencyId === null ? [] : [`agency:${agencyId}`];
  return [...section, ...agency].join('/') || 'list:all';
}

/** What tags say about articles. */
export interface NamedByTags {
  readonly articleIds: readonly string[];
  /** Sections and agencies in whose lists articles have come, gone or moved. */
  readonly sectionIds: ReadonlySet<string>;
  readonly agencyIds: ReadonlySet<string>;
}

export function namedByTags(tags: readonly string[]): NamedByTags {
  const named = (kind: string): string[] =>
    tags.flatMap((tag) => (tag.startsWith(kind) && !tag.includes('/') ? tag.slice(kind.length) : []));
  return {
    articleIds: named('article:'),
    sectionIds: new Set(named('section:')),
    agencyIds: new Set(named('agency:')),
  };
}
