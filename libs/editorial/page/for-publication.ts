import { withoutInvisible } from '../text/invisible.js';

/**
 * What agencies put above the part of a text that is for editors: dpa's "Notizblock", and the sentence that the others write in their own
 * language. Only a line that holds the mark alone, or a colon behind it, is one: a sentence may begin with the same words. Everything from there on
 * stays out of the body.
 */
const notForPublication =
  /^[#*\s-]*(?:(?:dpa-)?notizblock|die folgenden informationen sind nicht zur ver(?:ö|oe)ffentlichung bestimmt|(?:the following information is )?not for publication|(?:onderstaande informatie is )?niet voor publicatie|informations? non destinée?s? à la publication)(?:[\s.!*#-]{0,10}$|:)/iu;

/**
 * The paragraphs, or the lines, of a text that readers may see: those above what an agency marks as not for publication. The mark may
 * be wrapped over two lines.
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
