/**
 * The paragraphs of a text as systems hand it over: an empty line stands between two, and lines that were wrapped at some width are
 * one.
 */
export function joinedLines(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trim());
  }
  return paragraphs.filter((each) => each.length > 0).map((each) => each.join(' '));
}
