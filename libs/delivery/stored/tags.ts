/** What readers see, by the names that answers depend on and that changes touch. They stand in HTTP headers: no spaces, no commas. */

export function articleTag(articleId: string): string {
  return `article:${plain(articleId)}`;
}

/** What a slug leads to: nothing, before an article has it. */
export function slugTag(slug: string): string {
  return `slug:${plain(slug)}`;
}

/** Ids and slugs are as they were; whatever other text a reader takes for one is of no article, and never will be. */
function plain(text: string): string {
  return text.slice(0, 120).replace(/[^\w-]/g, '_');
}

const kinds: Readonly<Record<string, string>> = { s: 'section', a: 'agency' };

/** Which articles are in a list (see list-name.ts), in which order: `list:all`, `section:<id>`, `section:<id>/agency:<id>`. */
export function listTag(list: string): string {
  if (!list.includes(':')) return `list:${list}`;
  return list.replace(
    /(^|\/)([sa]):/g,
    (_, before: string, kind: string) => `${before}${kinds[kind] ?? kind}:`,
  );
}
