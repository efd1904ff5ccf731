/** The longest quote a thread can be about, in UTF-16 code units. */
export const longestQuote = 2_000;

interface InBlock {
  readonly blockKey: string;
}

/** What a thread is about, as it was when the thread was begun: a block, or words in it. */
export type Anchor =
  | (InBlock & {
      readonly kind: 'BLOCK';
      /** Its text, or the beginning of it: at most {@link longestQuote} characters. */
      readonly quote: string;
    })
  | (InBlock & WordsAnchor);

/** Words are told apart from the same words elsewhere by what stands around them. */
export interface WordsAnchor extends InBlock {
  readonly kind: 'WORDS';
  readonly quote: string;
  /** Where they began in the text of the block. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
  /** Whether these words stood in the block only once. */
  readonly isOnly: boolean;
}

/** Where it is in a body. `range` is null for a whole block. */
export interface AnchorPlace {
  readonly blockKey: string;
  readonly range: { readonly start: number; readonly end: number } | null;
}
