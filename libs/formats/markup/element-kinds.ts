import type { Mark } from '@kopij/editorial';

/** Elements whose text is none of the story's. */
export const skipped = new Set(
  'script style head title template iframe svg object embed form button nav byline dateline figcaption hedline body.head tagline noscript'.split(
    ' ',
  ),
);
/** Elements whose text stands on its own. */
export const containers = new Set(
  'html body div section article main header footer aside center block body.content body.end nitf inlinexml content datacontent ul.none fieldset address dl dt dd note'.split(
    ' ',
  ),
);
/** What an element inside a paragraph makes of its text. */
export const marksOf: Readonly<Record<string, Mark>> = {
  b: 'BOLD',
  strong: 'BOLD',
  i: 'ITALIC',
  em: 'ITALIC',
  cite: 'ITALIC',
  u: 'UNDERLINE',
  ins: 'UNDERLINE',
  s: 'STRIKE',
  strike: 'STRIKE',
  del: 'STRIKE',
  code: 'CODE',
  tt: 'CODE',
  kbd: 'CODE',
};

/** The level of a heading in a body, whose headline is the first. */
export function headingLevel(name: string): 2 | 3 | 4 {
  const digit = Number(name.slice(-1));
  return digit >= 4 ? 4 : digit === 3 ? 3 : 2;
}
