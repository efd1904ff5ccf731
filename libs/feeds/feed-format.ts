import {
  atomType,
  jsonFeedType,
  newsmlType,
  ninjsType,
  rssType,
  writeAtom,
  writeJsonFeed,
  writeNewsmlG2,
  writeNinjs,
  writeRss,
  type OutgoingFeed,
} from '@kopij/formats';

interface FeedFormat {
  readonly mediaType: string;
  readonly write: (feed: OutgoingFeed) => Buffer;
}

/** By the ending of the address. */
export const feedFormats: ReadonlyMap<string, FeedFormat> = new Map([
  ['rss', { mediaType: rssType, write: writeRss }],
  ['atom', { mediaType: atomType, write: writeAtom }],
  ['json', { mediaType: jsonFeedType, write: writeJsonFeed }],
  ['ninjs', { mediaType: ninjsType, write: writeNinjs }],
  ['newsml', { mediaType: newsmlType, write: writeNewsmlG2 }],
]);
