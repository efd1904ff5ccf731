/**
 * Clients keep everything that has an id by that id, so no two things in the graph may share one. A manuscript is stored under
 * the id of its article; clients know it by that id with this prefix.
 */
const prefix = 'manuscript:';

/** The id that clients know a manuscript by. */
export function manuscriptId(articleId: string): string {
  return prefix + articleId;
}

/** What a manuscript is stored under, of either id that a client may send: its own or its article's. */
export function storedId(id: string): string {
  return storedManuscriptId(id) ?? id;
}

/** What a manuscript is stored under; null for an id that is not a manuscript's. */
export function storedManuscriptId(id: string): string | null {
  return id.startsWith(prefix) ? id.slice(prefix.length) : null;
}
