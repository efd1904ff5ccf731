import { parseDateline } from '@kopij/editorial';
import { isDeskNote } from '../body/desk-note.js';
import { asksForEmbargo } from '../times/embargo.js';
import { collapse } from '../text/collapse.js';
import type { PlainStory } from './plain-story.js';

const release =
  /^(?:(?:media|press|news)\s(?:release|statement)|persbericht|pressemitteilung|pressemeddelelse|pressmeddelande|lehdistötiedote|communiqué(?:\sde\spresse)?|comunicato\sstampa|nota\sde\sprensa)\b[\s:]{0,3}(\S{0,40})$/iu;
const sourceLine = /^(?:source|bron|quelle|afzender|from)\s?:\s?\S/iu;
const immediate =
  /^(?:for\simmediate\srelease|voor\sdirecte\spublicatie|zur\ssofortigen\sveröffentlichung)\b/iu;
const longestHeadline = 220;

/** Reads text that says nothing of its shape: a headline may stand in front, and notes in front of that. */
export function readLooseLines(lines: readonly string[]): PlainStory {
  const notes: string[] = [];
  let guid: string | null = null;
  let type: string | null = null;
  let at = 0;
  for (; at < lines.length && at < 40; at += 1) {
    const line = collapse(lines[at]);
    if (line === null) continue;
    const [, number] = release.exec(line) ?? [];
    if (number !== undefined) {
      type = 'press release';
      guid = number === '' ? guid : number;
    } else if (sourceLine.test(line) && line.length <= 120) type ??= 'press release';
    else if (immediate.test(line) || asksForEmbargo(line) || isDeskNote(line)) notes.push(line);
    else break;
  }
  const story = lines.slice(at);
  const headline = headlineIn(story);
  return {
    headline: headline?.text ?? null,
    slugline: null,
    guid,
    type,
    notes,
    text: story.slice(headline?.lines ?? 0).join('\n'),
  };
}

/** The lines in front of the first blank one, or of a dateline, where they are no sentences. */
function headlineIn(lines: readonly string[]): { text: string; lines: number } | null {
  const near = lines.slice(0, 6);
  const end = near.findIndex((line) => collapse(line) === null || parseDateline(line)?.leadIn === '');
  const isLast = lines.slice(Math.max(end, 1)).every((line) => line.trim() === '');
  if (end <= 0 || isLast) return null;
  const text = collapse(near.slice(0, end).join(' ')) ?? '';
  return text.length > longestHeadline || /[.;,]$/u.test(text) ? null : { text, lines: end };
}
