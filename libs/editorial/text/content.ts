export const marks = ['BOLD', 'ITALIC', 'UNDERLINE', 'STRIKE', 'CODE'] as const;
export type Mark = (typeof marks)[number];

/** A stretch of text with one look, and perhaps one link. The text is plain: no markup in it means anything. */
export interface Run {
  text: string;
  marks: Mark[];
  href: string | null;
}

/**
 * One piece of the body. Its key is unique within one body only, and stays the same from revision to revision: merges and
 * conflicts tell blocks apart by it.
 */
export type Block = { key: string } & (
  | { type: 'PARAGRAPH'; runs: Run[] }
  | { type: 'HEADING'; level: 2 | 3 | 4; runs: Run[] }
  | { type: 'QUOTE'; runs: Run[]; attribution: string | null }
  | { type: 'LIST'; style: 'BULLETED' | 'NUMBERED'; items: Run[][] }
  | { type: 'IMAGE'; url: string; alt: string; caption: string | null; credit: string | null }
  | { type: 'EMBED'; url: string; title: string | null }
);

/** The most blocks a body may come in with, and the most characters a run: what is kept can be sent back in one piece. */
export const mostBlocks = 500;
export const longestRun = 50_000;

/**
 * Where a story is filed from, or the explicit choice for no dateline at all. Places with an empty list say that
 * only the credits open the lead: `(ANP) - De ...`.
 */
export type DatelineChoice =
  { kind: 'PLACE'; places: string[]; region: string[]; date: string | null } | { kind: 'NONE' };

export const creditRoles = ['SOURCE', 'PHOTO', 'ADDITIONAL'] as const;
export type CreditRole = (typeof creditRoles)[number];

/** An agency to be named: by its code in the registry, or as written when the registry does not know it. */
export interface Credit {
  code: string;
  role: CreditRole;
}

/**
 * What a manuscript says: everything readers will see of it, and nothing of its workflow. A draft may be
 * incomplete, so all of it can be missing; `dateline: null` means that nobody has decided yet.
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
  blocks: Block[];
}

/** A blank sheet. */
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
