export const marks = ['BOLD', 'ITALIC', 'UNDERLINE', 'STRIKE', 'CODE'] as const;
export type Mark = (typeof marks)[number];

/** A run of text with the same formatting and link. The text is plain; markup in it is not interpreted. */
export interface Run {
  text: string;
  marks: Mark[];
  href: string | null;
}

/**
 * A block of the body. Its key is unique within one body only, and stays the same from revision to revision: merges
 * and conflicts tell blocks apart by it.
 */
export type Block = { key: string } & (
  | { type: 'PARAGRAPH'; runs: Run[] }
  | { type: 'HEADING'; level: 2 | 3 | 4; runs: Run[] }
  | { type: 'QUOTE'; runs: Run[]; attribution: string | null }
  | { type: 'LIST'; style: 'BULLETED' | 'NUMBERED'; items: Run[][] }
  | { type: 'IMAGE'; url: string; alt: string; caption: string | null; credit: string | null }
  | { type: 'EMBED'; url: string; title: string | null }
);

/**
 * The maximum number of blocks in a body and of characters in a run, so that stored content can always be sent back
 * in one request.
 */
export const mostBlocks = 500;
export const longestRun = 50_000;

export const mostKeywords = 50;
/** In characters. */
export const longestKeyword = 100;
export const mostRelated = 20;

/**
 * The dateline of a story, or the explicit choice of none. An empty list of places means that the dateline consists
 * of credits only: `(ANP) - De ...`.
 */
export type DatelineChoice =
  { kind: 'PLACE'; places: string[]; region: string[]; date: string | null } | { kind: 'NONE' };

export const creditRoles = ['SOURCE', 'PHOTO', 'ADDITIONAL'] as const;
export type CreditRole = (typeof creditRoles)[number];

/** A credited agency: its code, or its name as written if unknown. */
export interface Credit {
  code: string;
  role: CreditRole;
}

/**
 * The content of a manuscript: everything readers will see, and nothing of its workflow. A draft may be incomplete,
 * so any field can be missing; `dateline: null` means undecided.
 */
export interface Content {
  kicker: string | null;
  headline: string | null;
  headlineOrigin: 'WRITTEN' | 'DERIVED';
  standfirst: string | null;
  slug: string | null;
  sectionId: string | null;
  dateline: DatelineChoice | null;
  credits: Credit[];
  byline: string[];
  /** Absent if there are none, as in content that was stored before there were any: its hash must stay the same. */
  keywords?: string[];
  /** What readers are shown beside it, in this order, as far as it is live; absent if there are none, for the same reason. */
  relatedArticleIds?: string[];
  blocks: Block[];
}

/** Empty content. */
export function emptyContent(): Content {
  return {
    kicker: null,
    headline: null,
    headlineOrigin: 'WRITTEN',
    standfirst: null,
    slug: null,
    sectionId: null,
    dateline: null,
    credits: [],
    byline: [],
    blocks: [],
  };
}
