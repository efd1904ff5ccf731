import type { NewsFormat, NewsItem, Reading, SourceHints } from './news-item.js';
import type { XmlElement } from './xml/xml-element.js';

/** What a reader may know besides the message itself. */
export interface ReadingContext extends SourceHints {
  /** Notes something odd that did not stop the reading. Never text of the message. */
  warn: (warning: string) => void;
  /** Reads a message that travels inside this one, such as an attachment; null inside such a message. */
  readAttached: ((bytes: Uint8Array) => Promise<Reading>) | null;
}

/** A message whose bytes say nothing but their text: line formats and mail. */
export interface TextMessage {
  bytes: Uint8Array;
  /** Decoded, with its control characters: the line formats are made of them. */
  text: string;
}

/**
 * One format: how it is recognised and how it is read. A reader may throw; `readNews` answers with MALFORMED, or with
 * the code of a `FormatFault`.
 */
export type FormatReader =
  | {
      format: NewsFormat;
      kind: 'XML';
      recognises: (root: XmlElement) => boolean;
      /** @param text what the tree was built from */
      read: (root: XmlElement, context: ReadingContext, text: string) => NewsItem[];
    }
  | {
      format: NewsFormat;
      kind: 'JSON';
      recognises: (json: unknown) => boolean;
      read: (json: unknown, context: ReadingContext) => NewsItem[];
    }
  | {
      format: NewsFormat;
      kind: 'TEXT';
      recognises: (message: TextMessage) => boolean;
      /** Mail is taken apart by a library that answers later. */
      read: (message: TextMessage, context: ReadingContext) => NewsItem[] | Promise<NewsItem[]>;
    };
