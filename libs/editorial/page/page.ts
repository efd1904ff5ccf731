/** The age of a boxed item: its wording, in lower case with single spaces, and the minimum time it can mean. */
export interface Age {
  text: string;
  milliseconds: number;
}

/** A line of the article proper. `line` counts from 1, as an editor's screen does. */
export interface PageBlock {
  kind: 'paragraph' | 'heading';
  text: string;
  line: number;
}

/**
 * One item of the box "Meer uit <section>", dateline and credits still in front of its first paragraph.
 * `ageText` is the age as the page spells it; `line` is where the item's first paragraph stands.
 */
export interface PageItem {
  paragraphs: string[];
  age: Age;
  ageText: string;
  line: number;
}

/**
 * A page of the site as text: one article and, where it has one, its box.
 * White space is collapsed to single spaces and trimmed; otherwise every text is as the page has it. `boxTitle` and
 * `section` ("Meer uit Buitenland", "Buitenland") are null together, and then `items` is empty.
 */
export interface Page {
  headline: string;
  blocks: PageBlock[];
  boxTitle: string | null;
  section: string | null;
  items: PageItem[];
}

export type PageFaultCode =
  | 'PAGE_EMPTY'
  | 'PAGE_TOO_LARGE'
  | 'NOT_TEXT'
  | 'LINE_TOO_LONG'
  | 'TEXT_DIRECTION_OVERRIDDEN'
  | 'HEADLINE_MISSING'
  | 'HEADLINE_TOO_LONG'
  | 'ARTICLE_MISSING'
  | 'AGE_OUTSIDE_BOX'
  | 'BOX_WITHOUT_SECTION'
  | 'BOX_WITHOUT_ITEMS'
  | 'ITEM_WITHOUT_AGE'
  | 'AGE_WITHOUT_ITEM'
  | 'AGE_NOT_UNDERSTOOD';

/** A fault of a page: where (`line` from 1), and in `message` what is wrong and what to do. */
export interface PageFault {
  line: number;
  code: PageFaultCode;
  message: string;
}

export type PageOutcome = { ok: true; page: Page } | { ok: false; faults: PageFault[] };
