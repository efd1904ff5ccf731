import type { Block, Content } from './content.js';
import { overridesDirection, showsSomething } from './invisible.js';

/** Why a line is refused. */
export const unfitLineCodes = ['TEXT_DIRECTION_OVERRIDDEN', 'HEADLINE_INVISIBLE'] as const;

/** A line that is refused, by the path of its field in the content. */
export interface UnfitLine {
  code: (typeof unfitLineCodes)[number];
  field: string[];
}

/**
 * The lines of incoming content that cannot be fixed automatically: a headline with only invisible characters, and
 * lines with direction overrides.
 */
export function unfitLines(content: Partial<Content>): UnfitLine[] {
  const { headline } = content;
  const isEmptyShow = headline != null && headline.trim() !== '' && !showsSomething(headline);
  return [
    ...(isEmptyShow ? [{ code: 'HEADLINE_INVISIBLE' as const, field: ['headline'] }] : []),
    ...linesOfContent(content)
      .filter(({ text }) => overridesDirection(text ?? ''))
      .map(({ field }) => ({ code: 'TEXT_DIRECTION_OVERRIDDEN' as const, field })),
  ];
}

interface Line {
  field: string[];
  text: string | null | undefined;
}

function linesOfContent(content: Partial<Content>): Line[] {
  const {
    kicker,
    headline,
    standfirst,
    dateline,
    credits = [],
    byline = [],
    keywords = [],
    blocks = [],
  } = content;
  const { places = [], region = [] } = dateline?.kind === 'PLACE' ? dateline : {};
  return [
    { field: ['kicker'], text: kicker },
    { field: ['headline'], text: headline },
    { field: ['standfirst'], text: standfirst },
    ...numbered(['dateline', 'places'], places),
    ...numbered(['dateline', 'region'], region),
    ...credits.map(({ code }, at) => ({ field: ['credits', String(at), 'code'], text: code })),
    ...numbered(['byline'], byline),
    ...numbered(['keywords'], keywords),
    ...blocks.flatMap((block, at) =>
      linesOfBlock(block).map(({ field, text }) => ({ field: ['blocks', String(at), ...field], text })),
    ),
  ];
}

function linesOfBlock(block: Block): Line[] {
  switch (block.type) {
    case 'QUOTE':
      return [{ field: ['attribution'], text: block.attribution }];
    case 'IMAGE':
      return [
        { field: ['alt'], text: block.alt },
        { field: ['caption'], text: block.caption },
        { field: ['credit'], text: block.credit },
      ];
    case 'EMBED':
      return [{ field: ['title'], text: block.title }];
    default:
      return [];
  }
}

function numbered(field: string[], texts: readonly string[]): Line[] {
  return texts.map((text, at) => ({ field: [...field, String(at)], text }));
}
