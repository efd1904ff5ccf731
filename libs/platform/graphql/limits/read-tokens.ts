import { Lexer, Source, TokenKind } from 'graphql';

/** Longest name a document may use, in characters. graphql-js repeats names in what it says of a faulty document. */
const longestName = 200;

/** What the tokens of a document tell before it is parsed. */
export interface Tokens {
  readonly count: number;
  /** How many brackets of any kind are open at once, at most. The parser calls itself for each of them. */
  readonly nesting: number;
}

/**
 * The tokens of a document, read no further than one past `most`. Comments are none.
 * A name beyond {@link longestName} counts as too many. Where the text is no GraphQL, reading ends there: the parser says what is wrong.
 */
export function readTokens(text: string, most: number): Tokens {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  let open = 0;
  let nesting = 0;
  try {
    while (count <= most) {
      const { kind, start, end } = lexer.advance();
      if (kind === TokenKind.EOF) break;
      count = kind === TokenKind.NAME && end - start > longestName ? most + 1 : count + 1;
      if (opening.has(kind)) nesting = Math.max(nesting, (open += 1));
      else if (closing.has(kind)) open -= 1;
    }
  } catch {
    // See above.
  }
  return { count, nesting };
}

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R]);
