/**
 * What agencies put above the part of a text that is for editors: dpa's "Notizblock", and the sentence that the others write in their own
 * language. Everything from there on stays out of the body.
 */
const notForPublication =
  /^[#*\s-]*(?:(?:dpa-)?notizblock\b|die folgenden informationen sind nicht zur ver(?:ö|oe)ffentlichung|(?:the following information is )?not for publication\b|(?:onderstaande informatie is )?niet voor publicatie\b|informations? non destinée?s? à la publication)/iu;

/** The paragraphs of a text that readers may see: those above what an agency marks as not for publication. */
export function forPublication<Paragraph>(
  paragraphs: readonly Paragraph[],
  textOf: (paragraph: Paragraph) => string,
): Paragraph[] {
  const end = paragraphs.findIndex((paragraph) => notForPublication.test(textOf(paragraph)));
  return end < 0 ? [...paragraphs] : paragraphs.slice(0, end);
}
