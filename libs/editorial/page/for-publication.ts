import { withoutInvisible } from '../text/invisible.js';

/**
 * Markers above the part of a text that is for editors only: dpa's "Notizblock", and the equivalent sentences of
 * other agencies. Only a line that consists of the marker, optionally with a colon, counts, because a sentence may
 * begin with the same words. Everything from the marker on is left out of the body.
 */
const notForPublication =
  /^[#*\s-]*(?:(?:dpa-)?notizblock|die folgenden informationen sind nicht zur ver(?:ö|oe)ffentlichung bestimmt|(?:the following information is )?not for publication|(?:onderstaande informatie is )?niet voor publicatie|informations? non destinée?s? à la publication)(?:[\s.!*#-]{0,10}$|:)/iu;

/**
 * The publishable paragraphs or lines of a text: those above an agency's not-for-publication marker, which may be
 * wrapped over two lines.
 */
export function forPublication<Paragraph>(
  paragraphs: readonly Paragraph[],
  textOf: (paragraph: Paragraph) => string,
): Paragraph[] {
  const texts = paragraphs.map((paragraph) => withoutInvisible(textOf(paragraph)));
  const end = texts.findIndex(
    (text, at) =>
      notForPublication.test(text) ||
      (text !== '' && notForPublication.test(`${text} ${texts[at + 1] ?? ''}`)),
  );
  return end < 0 ? [...paragraphs] : paragraphs.slice(0, end);
}
