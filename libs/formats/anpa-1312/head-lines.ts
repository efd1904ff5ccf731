import { bylineOf } from '../credits/byline-of.js';
import { collapse } from '../text/collapse.js';

/** What the lines in front of a story say. */
export interface HeadLines {
  slugline: string | null;
  headline: string | null;
  subHeadline: string | null;
  byline: string[];
  notes: string[];
  /** Numbers of photographs and graphics that go with the story. */
  pictures: string[];
  /** Lines that are none of these: a list of headlines has no other text. */
  others: string[];
}

const note =
  /^(?:eds?|editors?|note|advisory|attention|with|hfr|for\s(?:global\s)?use|moved|subs?|undated)\b[^\n]{0,40}[:,]/iu;
const photographs = /^(?:ap\s)?(?:photos?|graphics?|video|audio|illustration)s?\b/iu;
const slug = /^(?:\*\d{1,6}<\s{0,3}\^?)?(.{2,120}?),?\s{0,2}(\d{0,5})\s{0,3}$/u;

/** Reads the lines that are set as heads: a mark in front, and another behind. */
export function readHeadLines(lines: readonly string[]): HeadLines {
  const found: HeadLines = {
    slugline: null,
    headline: null,
    subHeadline: null,
    byline: [],
    notes: [],
    pictures: [],
    others: [],
  };
  let isBehindByline = false;
  for (const [at, line] of lines.entries()) {
    const text = collapse(line.replace(/^\^/u, '').replace(/[<=\s]+$/u, ''));
    if (text === null) continue;
    if (at === 0) found.slugline = slugOf(text);
    else if (note.test(text)) found.notes.push(text);
    else if (photographs.test(text)) found.pictures.push(...(text.match(/\b[A-Z]{1,5}\d{2,6}\b/gu) ?? []));
    else if (found.byline.length === 0 && bylineOf([text]).length > 0) {
      found.byline.push(text);
      isBehindByline = true;
      continue;
    } else if (isBehindByline && found.headline !== null) {
      // "AP Business Writer": who the writer is.
      if (text.length > 60) found.others.push(text);
    } else if (found.headline === null) found.headline = text;
    else {
      if (found.subHeadline === null && line.trimEnd().endsWith('<')) found.subHeadline = text;
      found.others.push(text);
    }
    isBehindByline = false;
  }
  return found;
}

/** The slug without the count of words behind it. */
function slugOf(text: string): string | null {
  const line = text.replaceAll('^', '');
  return collapse(slug.exec(line)?.[1] ?? line);
}
