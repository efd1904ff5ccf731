import { Lexer, Source, TokenKind } from 'graphql';

/** Maximum length of a name in a document, in characters, because graphql-js repeats names in error messages. */
const longestName = 200;

/** What is known about a document from its tokens, before parsing. */
export interface Tokens {
  readonly count: number;
  /** The maximum number of open brackets of any kind. The parser recurses for each of them. */
  readonly nesting: number;
}

/**
 * Reads the tokens of a document, without comments, up to one more than `most`. A name longer than {@link
 * longestName} counts as too many. Stops at text that is not GraphQL, which the parser will report.
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
