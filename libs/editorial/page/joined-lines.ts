/** The paragraphs of an exported text: separated by empty lines, with hard-wrapped lines joined. */
export function joinedLines(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trim());
  }
  return paragraphs.filter((each) => each.length > 0).map((each) => each.join(' '));
}
