import type { Mark, Run } from './content.js';
import { escapeMarkdown, linkMarkdown } from './escape-markdown.js';
import { plainLine } from './plain-line.js';
import { safeUrl } from './safe-url.js';

/** Runs as CommonMark on one line, escaped, but for what only means something at the start of a line. */
export function runsToMarkdown(runs: readonly Run[]): string {
  const said = runs.filter(({ text }) => text !== '').map((run) => ({ ...run, text: plainLine(run.text) }));
  return said
    .map((run, at) => runToMarkdown(run, said[at - 1], said[at + 1]))
    .join('')
    .trim();
}

/** White space stays outside of marks and links: with it inside, CommonMark would not read the marks as such. */
function runToMarkdown({ text, marks, href }: Run, before: Run | undefined, after: Run | undefined): string {
  const core = text.trim();
  if (core === '') return text;
  const lead = text.slice(0, text.length - text.trimStart().length);
  const tail = text.slice(text.trimEnd().length);
  const url = href === null ? null : safeUrl(href);
  if (url !== null) return lead + linkMarkdown(url, markUp(core, marks, true)) + tail;

  const isApart = isGap(lead.at(-1) ?? before?.text.at(-1)) && isGap(tail.at(0) ?? after?.text.at(0));
  return lead + markUp(core, marks, isApart) + tail;
}

function isGap(character: string | undefined): boolean {
  return character === undefined || /\p{Zs}/u.test(character);
}

const delimiters: Partial<Record<Mark, string>> = { BOLD: '**', ITALIC: '_' };
const tags: Record<Mark, string> = {
  BOLD: 'strong',
  ITALIC: 'em',
  UNDERLINE: 'u',
  STRIKE: 's',
  CODE: 'code',
};

/**
 * Delimiters are sure to work only between spaces or brackets (CommonMark 6.2, left- and right-flanking). Anywhere else,
 * and for what CommonMark has no delimiter for, there are tags.
 */
function markUp(text: string, marks: readonly Mark[], isApart: boolean): string {
  // In a code span nothing can be escaped. What would have to be: its own delimiter, and a bracket that CommonMark takes
  // for the end of a label before it looks for code spans, so that "[`]:`](/a)" would define a link and show nothing.
  const isCodeSpan = isApart && marks.includes('CODE') && !/[`\]]/u.test(text);
  const inner = isCodeSpan ? `\`${text}\`` : escapeMarkdown(text);
  return marks
    .filter((mark) => !(isCodeSpan && mark === 'CODE'))
    .reduce((marked, mark) => {
      const delimiter = isApart ? delimiters[mark] : undefined;
      return delimiter ? delimiter + marked + delimiter : `<${tags[mark]}>${marked}</${tags[mark]}>`;
    }, inner);
}
