/**
 * Ids must be globally unique, because clients cache objects by id. A manuscript is stored under the id of its
 * article; in the API, its id has this prefix.
 */
const prefix = 'manuscript:';

/** The id of a manuscript in the API. */
export function manuscriptId(articleId: string): string {
  return prefix + articleId;
}

/** The stored id of a manuscript, for either id that a client may send: its own or its article's. */
export function storedId(id: string): string {
  return storedManuscriptId(id) ?? id;
}

/** The stored id of a manuscript; null for an id that is not a manuscript's. */
export function storedManuscriptId(id: string): string | null {
  return id.startsWith(prefix) ? id.slice(prefix.length) : null;
}
