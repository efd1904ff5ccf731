import { takeBody } from '../body/take-body.js';
import { withoutHeadline } from '../body/without-headline.js';
import { asMarkup } from '../markup/parse-html.js';
import { type Markup, readMarkup } from '../markup/read-markup.js';
import { usualRole } from '../markup/usual-roles.js';
import { nitfBody } from '../nitf/nitf-body.js';
import type { ReadingContext } from '../reader.js';
import { firstOf } from '../xml/find.js';
import type { TextContent } from './components.js';

type Body = ReturnType<typeof takeBody> & Pick<Markup, 'pictures'>;

/** The texts of a body, one behind the other. */
export function readBody(
  texts: readonly TextContent[],
  headline: string | null,
  context: ReadingContext,
): Body {
  const markups = texts.map(({ data }) => {
    const nitf = firstOf(data, 'nitf');
    return readMarkup(nitf ? nitfBody(nitf) : asMarkup(data), usualRole);
  });
  if (markups.some(({ tables }) => tables > 0)) context.warn('holds a table: left out');
  const blocks = markups.flatMap((markup) => markup.blocks);
  return {
    ...takeBody(withoutHeadline(blocks, headline)),
    pictures: markups.flatMap(({ pictures }) => pictures),
  };
}
