const prefix = 'preview:';

/** The id of an article's preview. It differs from the article's id, so that caches do not mix them up. */
export function previewId(articleId: string): string {
  return prefix + articleId;
}

/** The id of the article for a preview's id; null for other ids. */
export function previewedId(id: string): string | null {
  return id.startsWith(prefix) ? id.slice(prefix.length) : null;
}
