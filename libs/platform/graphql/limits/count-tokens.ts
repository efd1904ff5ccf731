import { Lexer, Source, TokenKind } from 'graphql';

/**
 * How many tokens a document has, counted no further than one past `most`. Comments are none.
 * Where the text is no GraphQL, counting ends there: the parser says what is wrong.
 */
export function countTokens(text: string, most: number): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (count <= most && lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    return count;
  }
  return count;
}
