import type { NewsItem } from '../news-item.js';

/** "N i e u w bericht, vervangt: FNV staat alleen", "Ersetzt: ...", "Replaces: ..." */
const replaced =
  /\b(?:vervangt(?:\sbericht)?|ersetzt(?:\smeldung)?|erstatter|ersätter|korvaa(?:\sjutun)?|remplace|sostituisce|replaces(?:\sstory)?)\s?:\s?["“„«]?([^"”“»\n]{3,200})/iu;

/** An item whose notes name the headline of the one it takes the place of, with that one among the related. */
export function withReplaced(item: NewsItem): NewsItem {
  const headlines = item.notes.flatMap(
    (note) => replaced.exec(note)?.[1]?.trim().replace(/[.)]$/u, '') ?? [],
  );
  if (headlines.length === 0) return item;
  const related = headlines.map((headline) => ({ kind: 'REPLACES' as const, guid: null, headline }));
  return { ...item, related: [...related, ...item.related] };
}
