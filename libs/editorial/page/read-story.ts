import { parseDateline } from '../attribution/parse-dateline.js';
import type { AgencyLookup } from '../attribution/credit-shape.js';
import { readSignOff } from '../attribution/read-sign-off.js';
import { cleanText } from '../text/clean-text.js';
import { forPublication } from './for-publication.js';
import { opensWithDateline } from './dateline-opening.js';
import { parseArticle } from './parse-article.js';
import type { PageBlock } from './page.js';
import { storyAttribution, type StoryAttribution } from './story-attribution.js';
import { storyLines } from './story-lines.js';

/** How a part of a text was interpreted. */
export const takenAs = [
  'HEADLINE',
  'DATELINE',
  'CREDIT',
  'PARAGRAPH',
  'SUB_HEADING',
  'NOT_FOR_PUBLICATION',
] as const;
export type TakenAs = (typeof takenAs)[number];

export interface TakenPart {
  readonly text: string;
  readonly as: TakenAs;
}

/** A story parsed from plain text. */
export interface ReadStory extends Omit<StoryAttribution, 'opening'> {
  /** Null if the text starts with its first paragraph. */
  readonly headline: string | null;
  /** The first is the lead, without its dateline. */
  readonly blocks: readonly Pick<PageBlock, 'kind' | 'text'>[];
  /** Every part of the text, in order, and how it was interpreted. */
  readonly taken: readonly TakenPart[];
}

/** Longer lines are paragraphs, never headlines. In characters. */
const longestHeadline = 200;

/**
 * Parses a story pasted as plain text, by the same rules as pages: a headline, unless the text starts with a
 * dateline; dateline and agencies; paragraphs and sub-headings; a sign-off at the end. Text marked as not for
 * publication is left out.
 *
 * @param isAgency whether the newsroom knows an agency with this name
 */
export function readStory(text: string, isAgency: AgencyLookup): ReadStory {
  const written = writtenLines(text);
  const shown = forPublication(written, (line) => line);
  const hidden = written.slice(shown.length).filter((line) => line !== '');
  const lines = storyLines(shown);

  const [first = '', ...others] = lines;
  const hasHeadline =
    others.length > 0 &&
    first.length <= longestHeadline &&
    parseDateline(first, isAgency) === null &&
    !opensWithDateline(first);
  const paragraphs = hasHeadline ? others : lines;
  const [opening = '', ...below] = paragraphs;
  const { dateline, isUnclear, credits, opening: rest } = storyAttribution(paragraphs, isAgency);

  const signOff = below.at(-1) ?? '';
  const isSignedOff = isOnlySignOff(signOff) && readSignOff(signOff, isAgency).length > 0;
  const body = isSignedOff ? below.slice(0, -1) : below;
  const { blocks } = parseArticle(
    [rest, ...body].filter((line) => line !== '').map((line, at) => ({ text: line, number: at + 1 })),
    0,
  );

  return {
    headline: hasHeadline ? first : null,
    dateline,
    isUnclear,
    credits,
    blocks: blocks.map(({ kind, text: line }) => ({ kind, text: line })),
    taken: [
      ...(hasHeadline ? [{ text: first, as: 'HEADLINE' as const }] : []),
      ...(dateline
        ? [{ text: opening.slice(0, opening.length - rest.length).trim(), as: 'DATELINE' as const }]
        : []),
      ...blocks.map(({ kind, text: line }) => ({
        text: line,
        as: kind === 'heading' ? ('SUB_HEADING' as const) : ('PARAGRAPH' as const),
      })),
      ...(isSignedOff ? [{ text: signOff, as: 'CREDIT' as const }] : []),
      ...hidden.map((line) => ({ text: line, as: 'NOT_FOR_PUBLICATION' as const })),
    ],
  };
}

/** The lines of a text, white space collapsed; the empty ones between them too, but none around the whole. */
function writtenLines(text: string): string[] {
  const lines = cleanText(text)
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim());
  const end = lines.findLastIndex((line) => line !== '') + 1;
  return lines.slice(0, end).slice(
    Math.max(
      0,
      lines.findIndex((line) => line !== ''),
    ),
  );
}

const longestSignOff = 80;

/** Whether a line is only a sign-off: "(ANP/RTR)", "© ANP 2026", "Bron: Belga". */
function isOnlySignOff(line: string): boolean {
  return (
    line.length <= longestSignOff &&
    /^[\s*_|–—-]{0,5}(?:[([/©]|copyright\b|bron(?:nen)?\s?:|sources?\s?:|quellen?\s?:)/iu.test(line)
  );
}
