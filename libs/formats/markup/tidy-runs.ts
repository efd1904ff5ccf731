import { longestRun } from '@kopij/editorial';
import type { Run } from '../news-item.js';
import { whiteSpace } from '../text/collapse.js';

/** Runs as one line of text: white space collapsed across them, nothing around it, and equal neighbours joined. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let isBehindSpace = true;
  for (const run of runs) {
    let text = run.text.replace(whiteSpace, ' ');
    if (isBehindSpace && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    isBehindSpace = text.endsWith(' ');
    const last = tidy.at(-1);
    if (last && isAlike(last, run) && last.text.length + text.length <= longestRun) last.text += text;
    else tidy.push(...inLengths(text).map((part) => ({ ...run, text: part })));
  }
  const last = tidy.at(-1);
  if (last) {
    last.text = last.text.trimEnd();
    if (last.text === '') tidy.pop();
  }
  return tidy;
}

function isAlike(one: Run, other: Run): boolean {
  return one.href === other.href && one.marks.join() === other.marks.join();
}

function inLengths(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += longestRun) parts.push(text.slice(at, at + longestRun));
  return parts;
}
