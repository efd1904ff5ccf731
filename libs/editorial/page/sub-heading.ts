const mostWords = 10;
const mostCharacters = 80;

/** Opens as a heading does: a capital or a digit, behind a quotation mark or "'s " if need be; not a bullet or a bracket. */
const opening = /^(?:['’‘]\p{Ll}[ -])?['"‘’“„«]{0,2}[\p{Lu}\p{Lt}\p{Lo}\d]/u;

/** Ends a sentence, or announces what follows. A question mark is missing on purpose: "Wat nu?" is a heading. */
const closing = /[.!…:;,][)\]'"’”»]{0,2}$/u;

/**
 * Whether a line of an article, looked at by itself, could be a sub-heading: at most 10 words and 80 characters, opening with
 * a capital, a digit or a quotation mark, and not ending as a sentence does (full stop, exclamation mark, ellipsis, colon,
 * semicolon, comma). Questions may be headings. Where it stands decides the rest: see `parseArticle`.
 */
export function couldBeSubHeading(text: string): boolean {
  return (
    text.length <= mostCharacters &&
    text.split(' ').length <= mostWords &&
    opening.test(text) &&
    !closing.test(text)
  );
}
