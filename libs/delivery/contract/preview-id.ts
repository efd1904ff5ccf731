const prefix = 'preview:';

/** The id of the preview of an article. It is not the article's: a cache would show the one where it was asked for the other. */
export function previewId(articleId: string): string {
  return prefix + articleId;
}

/** The id of the article that a preview is of; null for an id that is not a preview's. */
export function previewedId(id: string): string | null {
  return id.startsWith(prefix) ? id.slice(prefix.length) : null;
}
