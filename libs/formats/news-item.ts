import type { Block, Run } from '@kopij/editorial';

/** The formats that agencies send, by the names that reports and receipts give them. */
export const newsFormats = [
  'newsml-g2',
  'newsml-1.2',
  'nitf',
  'ninjs',
  'iptc-7901',
  'anpa-1312',
  'rss',
  'atom',
  'json-feed',
  'email',
  'plain-text',
  'anp-news-api',
  'dpa-digitalwires',
  'ap-media-api',
  'cp-publish',
  'ritzau-rbnews',
] as const;
export type NewsFormat = (typeof newsFormats)[number];

/**
 * What an agency says a message is. An alert is a flash or a line ahead of the story; an advisory is for the
 * newsroom, and no copy.
 */
export const signals = ['NONE', 'UPDATE', 'CORRECTION', 'CANCEL', 'ALERT', 'ADVISORY'] as const;
export type Signal = (typeof signals)[number];

/** A block of a message's body. It has no key: keys belong to manuscripts. */
export type NewsBlock = Block extends infer B ? (B extends Block ? Omit<B, 'key'> : never) : never;
export type { Run };

/** What opens the story, as the message writes it: agencies are not resolved. */
export interface NewsDateline {
  places: string[];
  region: string[];
  agencies: string[];
  /** `2017-02-01`, or `--03-02` where the year is not written. */
  date: string | null;
}

/**
 * A time as a message gives it: ISO 8601, with the offset the message gives or the source's zone gives; without one
 * when neither is known.
 */
export type NewsTime = string;

/**
 * `NONE`: no embargo. `UNTIL`: released at a certain moment. `HELD`: the message asks for an embargo and does not say
 * until when, or not in which zone, so a person must decide; `asWritten` is what it says.
 */
export type Embargo =
  { kind: 'NONE' } | { kind: 'UNTIL'; time: NewsTime } | { kind: 'HELD'; asWritten: string };

/** `scheme` as the format names it; the IPTC's codes have `medtop` (Media Topics) or `subj` (the older 8 digits). */
export interface Subject {
  scheme: string | null;
  code: string | null;
  name: string | null;
}

export interface Picture {
  url: string | null;
  caption: string | null;
  credit: string | null;
  alt: string | null;
}

/** Another item that a message points to: its identity as written, and what is known of it. */
export interface RelatedItem {
  kind: 'REPLACES' | 'SEE_ALSO';
  guid: string | null;
  headline: string | null;
}

/**
 * One item of news, whatever it travelled in. Texts are trimmed, with white space collapsed, and otherwise verbatim.
 * `null` and empty lists mean that the message does not say.
 */
export interface NewsItem {
  /** Whom the identity belongs to, such as `afp.com`; `null` where only the source of the message tells. */
  provider: string | null;
  /** The identity as the format writes it. */
  guid: string | null;
  /** A second, shorter identity that some formats give beside the first. */
  itemId: string | null;
  /** The revision as written. */
  version: string | null;
  /** What all revisions of this item have in common, and which of them this is; higher is newer. */
  chain: string | null;
  revision: number | null;

  type: string | null;
  signal: Signal;
  isFlash: boolean;
  /** The format's own codes for signals. */
  signals: string[];
  pubStatus: string | null;

  headline: string | null;
  subHeadline: string | null;
  kicker: string | null;
  byline: string[];
  slugline: string | null;
  dateline: NewsDateline | null;
  /** Agencies that the copy must be credited to, in the order written. */
  credits: string[];
  creditLine: string | null;
  source: string | null;
  copyright: string | null;
  language: string | null;

  urgency: number | null;
  priority: number | null;
  firstCreated: NewsTime | null;
  versionCreated: NewsTime | null;
  sent: NewsTime | null;
  embargo: Embargo;
  expires: NewsTime | null;
  usageTerms: string[];

  /** For the newsroom only. They must never reach readers. */
  notes: string[];
  /** What changed since the last revision, where the format has a place for it. For the newsroom only. */
  updateNote: string | null;
  /** Notes that may be published beside the story, such as a correction's. */
  publicNotes: string[];
  subjects: Subject[];
  keywords: string[];

  /** What readers may see: the dateline where it stands in the text, and no notes, sign-off or table. */
  blocks: NewsBlock[];
  /**
   * The paragraphs of the body as sent, in plain text: with notes and final marks that stand between them, without
   * sub-headings. For people who compare, never for readers.
   */
  paragraphs: string[];
  /** The desk's marks at the end of a story, which are no part of the body. */
  signOff: string | null;
  pictures: Picture[];
  related: RelatedItem[];
}

/** What the reader of a format may know of the source of a message. */
export interface SourceHints {
  /** An IANA zone, for times without one. */
  timeZone: string | null;
  language: string | null;
}

/** Why bytes could not be read as news, for the receipt. Never the text itself. */
export interface Unreadable {
  code: 'EMPTY' | 'TOO_LARGE' | 'TOO_DEEP' | 'UNKNOWN_FORMAT' | 'MALFORMED' | 'NO_ITEMS';
  detail: string | null;
}

export type Reading =
  | { ok: true; format: NewsFormat; items: NewsItem[]; warnings: string[] }
  | { ok: false; format: NewsFormat | null; fault: Unreadable };
