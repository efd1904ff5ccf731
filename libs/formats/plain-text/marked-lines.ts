import { collapse } from '../text/collapse.js';
import { subjectOf } from '../subjects/subject-of.js';
import type { PlainStory } from './plain-story.js';

/** AAP's: a sign in front of each line of the header says what it is. */
const marked = /^([%#$:&*@~!^+])(?=\S|$)/u;

/** Reads a header whose lines begin with a sign; null where there is none. */
export function readMarkedLines(lines: readonly string[]): PlainStory | null {
  const end = lines.findIndex((line) => !marked.test(line));
  const header = end === -1 ? lines : lines.slice(0, end);
  const valueOf = (sign: string): string | null =>
    collapse(header.find((line) => line.startsWith(sign))?.slice(1));
  const headline = valueOf('$');
  if (header.length < 2 || (headline === null && valueOf('#') === null)) return null;
  const codes = header
    .filter((line) => line.startsWith('*'))
    .flatMap((line) => collapse(line.slice(1)) ?? []);
  return {
    headline,
    slugline: valueOf('#'),
    subjects: codes.map((code) =>
      /^\d{8}$/u.test(code) ? subjectOf(null, `subj:${code}`, null) : subjectOf(null, code, null),
    ),
    text: end === -1 ? '' : lines.slice(end).join('\n'),
  };
}
