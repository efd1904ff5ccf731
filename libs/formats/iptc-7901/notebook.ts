/** Where the part that is not for readers begins: "# dpa NOTEBOOK", "* * * *", "Die folgenden Informationen ...". */
const opening =
  /^\s{0,3}(?:#{1,3}\s{0,3}\p{L}|\*(?:\s?\*){2,}|(?:the\sfollowing\sinformation|die\sfolgenden\sinformationen)\b)/iu;
const closing = /\n\s*\n(?=[^\n]{1,80}\s*$)/u;
const title = /^#{1,4}\s{0,3}(?:dpa\s)?(?:note(?:book|pad)|notizblock)\s*$/iu;

/** A body without its notebook, and what that says line by line. The desk's mark at the end stays with the body. */
export function withoutNotebook(body: string): { body: string; notes: string[] } {
  const lines = body.split('\n');
  const from = lines.findIndex((line) => opening.test(line));
  if (from === -1) return { body, notes: [] };
  const tail = lines.slice(from).join('\n').trimEnd();
  const last = closing.exec(tail.slice(-200));
  const split = last ? tail.length - Math.min(200, tail.length) + last.index : tail.length;
  const mark = tail.slice(split).trim();
  const isMark = mark !== '' && !/^[#*-]/u.test(mark);
  const notebook = isMark ? tail.slice(0, split) : tail;
  return {
    body: [...lines.slice(0, from), '', isMark ? mark : ''].join('\n'),
    notes: notesIn(notebook.split('\n')),
  };
}

/** Headings over what follows say nothing by themselves, unless nothing follows. */
function notesIn(lines: readonly string[]): string[] {
  const filled = lines
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\d]/u.test(line) && !title.test(line));
  const notes: string[] = [];
  for (const [at, line] of filled.entries()) {
    const isHeading = line.startsWith('#');
    const next = filled[at + 1];
    if (isHeading && next !== undefined && !next.startsWith('#')) continue;
    if (
      !isHeading &&
      !line.startsWith('-') &&
      notes.length > 0 &&
      at > 0 &&
      !filled[at - 1]?.startsWith('#')
    ) {
      notes.push(`${notes.pop() ?? ''} ${line}`);
    } else notes.push(line.replace(/^[#-]{1,4}\s{0,3}/u, ''));
  }
  return notes;
}
