import { writeJson } from '../json/write-json.js';
import type {
  OutgoingFeed,
  OutgoingPicture,
  OutgoingStory,
  WithdrawnStory,
} from '../outgoing/outgoing-feed.js';
import { versionAt } from '../outgoing/version-at.js';

export const ninjsType = 'application/json; charset=utf-8';

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

/** The IPTC's ninjs 3.1: a list of items in an envelope, because ninjs has none. Stories that were withdrawn are items too. */
export function writeNinjs(feed: OutgoingFeed): Buffer {
  const { selfUrl, nextUrl, previousUrl, language, stories, withdrawn } = feed;
  return writeJson({
    self: selfUrl,
    next: nextUrl ?? undefined,
    previous: previousUrl ?? undefined,
    items: [
      ...withdrawn.map((one) => cancelled(one, language)),
      ...stories.map((story) => itemOf(story, language)),
    ],
  });
}

function itemOf(story: OutgoingStory, language: string): Record<string, unknown> {
  const { headline, kicker, summary, html, byline, agencies, creditLine, section, keywords } = story;
  return {
    uri: story.id,
    type: 'text',
    standard,
    representationType: html === null ? 'partial' : 'full',
    version: versionAt(story.updatedAt),
    firstCreated: story.firstPublishedAt,
    versionCreated: story.updatedAt,
    pubStatus: 'usable',
    language,
    by: byline.length > 0 ? byline.join(', ') : undefined,
    located: story.place ?? undefined,
    headlines: [
      { role: 'main', value: headline },
      ...(kicker === null ? [] : [{ role: 'kicker', value: kicker }]),
    ],
    descriptions: listed([
      ['summary', summary],
      ['creditline', creditLine],
    ]),
    bodies: html === null ? undefined : [{ role: 'main', contentType: 'text/html', value: html }],
    infoSources: agencies.length > 0 ? agencies.map((name) => ({ name })) : undefined,
    subjects: [...(section === null ? [] : [section]), ...keywords].map((name) => ({ name })),
    renditions: [{ name: 'web', href: story.url, contentType: 'text/html' }],
    associations: story.pictures.map((picture, at) => pictureOf(picture, at + 1)),
  };
}

function pictureOf({ url, alt, caption, credit }: OutgoingPicture, number: number): Record<string, unknown> {
  return {
    name: `picture-${number}`,
    uri: url,
    type: 'picture',
    descriptions: listed([
      ['caption', caption],
      ['creditline', credit],
      ['altText', alt === '' ? null : alt],
    ]),
    renditions: [{ name: 'main', href: url }],
  };
}

function cancelled({ id, at, reason }: WithdrawnStory, language: string): Record<string, unknown> {
  return {
    uri: id,
    type: 'text',
    standard,
    version: versionAt(at),
    versionCreated: at,
    pubStatus: 'canceled',
    language,
    edNote: reason,
  };
}

function listed(
  texts: [role: string, value: string | null][],
): { role: string; value: string }[] | undefined {
  const found = texts.flatMap(([role, value]) => (value === null ? [] : [{ role, value }]));
  return found.length > 0 ? found : undefined;
}
