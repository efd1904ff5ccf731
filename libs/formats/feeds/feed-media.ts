import { objectIn, objectsIn, textIn, textsIn, type JsonObject } from '../json/fields.js';
import type { Picture, RelatedItem } from '../news-item.js';

const image = /^image\//iu;
const photograph =
  /^(?:copyright\s)?(?:photos?|foto(?:'s)?|bild(?:er)?|beeld|image|kuva|valokuva)\s?[:©–-]\s?(.{2,120})$/iu;

/** The credit of a photograph where a feed says whose the picture of an entry is: "copyright photo: ANP". */
export function photoCredit(rights: readonly string[]): string | null {
  return rights.flatMap((right) => photograph.exec(right)?.[1]?.trim() ?? [])[0] ?? null;
}

/** What a feed says of an entry's own text, and not of its picture. */
export function textRights(rights: readonly string[]): string | null {
  return rights.find((right) => !photograph.test(right)) ?? null;
}

/** Pictures that are enclosed, and those of Yahoo's Media RSS. */
export function picturesOf(item: JsonObject, credit: string | null): Picture[] {
  const media = objectIn(item, 'media');
  const groups = [media, ...objectsIn(media, 'groups'), objectIn(media, 'group')];
  const contents = groups.flatMap((group) => objectsIn(group, 'contents'));
  const enclosed = objectsIn(item, 'enclosures').filter((file) => image.test(textIn(file, 'type') ?? ''));
  const shown = contents.filter(
    (file) => textIn(file, 'medium') === 'image' || image.test(textIn(file, 'type') ?? ''),
  );
  const found = [...enclosed, ...shown].map((file) => pictureOf(file, media, credit));
  const seen = new Set<string>();
  return found.filter(({ url }) => url !== null && !seen.has(url) && seen.add(url));
}

function pictureOf(file: JsonObject, media: JsonObject, credit: string | null): Picture {
  const described = (name: string): string | null =>
    textIn(objectIn(file, name), 'value') ?? textIn(objectIn(media, name), 'value');
  const credits = [...objectsIn(file, 'credits'), ...objectsIn(media, 'credits')];
  return {
    url: textIn(file, 'url', 'href'),
    caption: described('description') ?? described('title'),
    credit: credits.flatMap((one) => textIn(one, 'value') ?? [])[0] ?? described('copyright') ?? credit,
    alt: null,
  };
}

/** Links that a feed marks as related. */
export function relatedLinks(links: readonly JsonObject[]): RelatedItem[] {
  return links
    .filter((link) => textIn(link, 'rel') === 'related')
    .flatMap((link): RelatedItem[] => {
      const guid = textIn(link, 'href');
      return guid === null ? [] : [{ kind: 'SEE_ALSO', guid, headline: textIn(link, 'title') }];
    });
}

/** The address of the story: of the links that say so or say nothing, the first one to a page. */
export function alternateOf(links: readonly JsonObject[]): string | null {
  const alternates = links.filter((link) => (textIn(link, 'rel') ?? 'alternate') === 'alternate');
  const page = alternates.find((link) => /html/iu.test(textIn(link, 'type') ?? 'html'));
  return textIn(page ?? alternates[0] ?? {}, 'href');
}

/** The names of people, or their addresses where they have no names. */
export function namesOf(people: readonly JsonObject[]): string[] {
  return [...new Set(people.flatMap((one) => textIn(one, 'name') ?? textsIn(one, 'email')))];
}
