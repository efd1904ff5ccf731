import { collapse } from '../text/collapse.js';

/** Lines of this length on average are broken to fit, and not where a paragraph ends. */
const shortest = 45;
const longest = 90;

/**
 * The paragraphs of plain text. Blank lines part them; where there are none, lines that are indented begin one, and
 * lines too long to be broken are one each.
 */
export function textParagraphs(text: string): string[] {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const hasBlankLines = lines.some((line, at) => line.trim() === '' && at > 0 && at < lines.length - 1);
  const isIndented = (line: string): boolean => /^(?:\s{2,}|\t)\S/u.test(line);
  const indented = filled.filter(isIndented).length;
  const opensByIndent = indented > 0 && indented < filled.length;
  const isBroken = areBroken(filled);
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.trim() === '') {
      isOpen = false;
      continue;
    }
    const opens =
      !isOpen || (opensByIndent && isIndented(line)) || (!isBroken && (!hasBlankLines || !opensByIndent));
    if (opens) paragraphs.push(line);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
    isOpen = true;
  }
  return paragraphs.flatMap((paragraph) => collapse(paragraph) ?? []);
}

/** Whether lines were broken to fit a width: none is longer, and most reach it nearly. */
function areBroken(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const lengths = lines.map((line) => line.trim().length);
  const widest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return widest <= longest && widest >= shortest;
}
