import { Lexer, Source, TokenKind } from 'graphql';

/** Longest name a document may use, in characters. graphql-js repeats names in what it says of a faulty document. */
const longestName = 200;

/**
 * How many tokens a document has, counted no further than one past `most`. Comments are none.
 * A name beyond {@link longestName} counts as too many. Where the text is no GraphQL, counting ends there: the parser says what is wrong.
 */
export function countTokens(text: string, most: number): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (count <= most) {
      const { kind, start, end } = lexer.advance();
      if (kind === TokenKind.EOF) break;
      count = kind === TokenKind.NAME && end - start > longestName ? most + 1 : count + 1;
    }
  } catch {
    return count;
  }
  return count;
}
