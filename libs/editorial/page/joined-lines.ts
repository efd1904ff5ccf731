/**
 * The paragraphs of a text as systems hand it over: an empty line stands between two, and lines that were wrapped at some width are
 * one.
 */
export function joinedLines(text: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split(/\r\n|\r|\n/u)) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trim());
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join(' '));
}
