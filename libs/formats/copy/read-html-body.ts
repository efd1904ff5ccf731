import { takeBody } from '../body/take-body.js';
import { withoutHeadline } from '../body/without-headline.js';
import { parseHtml } from '../markup/parse-html.js';
import { readMarkup } from '../markup/read-markup.js';
import { usualRole } from '../markup/usual-roles.js';
import type { NewsBlock, Picture } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { takeContactLines } from './contact-line.js';

/** A body, taken apart. */
export interface Body {
  blocks: NewsBlock[];
  paragraphs: string[];
  signOff: string | null;
  notes: string[];
  pictures: Picture[];
}

export const noBody: Body = { blocks: [], paragraphs: [], signOff: null, notes: [], pictures: [] };

/** Reads a body that a format holds as HTML. */
export function readHtmlBody(html: string | null, headline: string | null, context: ReadingContext): Body {
  if (html === null) return noBody;
  const markup = readMarkup(parseHtml(html), usualRole);
  if (markup.tables > 0) context.warn('holds a table: left out');
  return { ...readBlocks(withoutHeadline(markup.blocks, headline)), pictures: markup.pictures };
}

/** Reads a body that is made of blocks already. */
export function readBlocks(sent: readonly NewsBlock[]): Body {
  const body = takeBody(sent);
  const contacts = takeContactLines(body.blocks);
  return {
    ...body,
    blocks: contacts.blocks,
    notes: [...body.notes, ...contacts.notes],
    pictures: [],
  };
}
