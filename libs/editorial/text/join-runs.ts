import { longestRun, marks, type Block, type Content, type Run } from './content.js';

/**
 * Writes a text in runs the one way there is: neighbours that look the same are one run, the marks of each stand in one
 * order, and runs without text are left out. The text and its looks stay the same. Idempotent.
 *
 * Neighbours that would be longer together than {@link longestRun} stay apart.
 */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const { text, marks: given, href } of runs) {
    if (text === '') continue;
    const run: Run = {
      text,
      marks: marks.filter((mark) => given.includes(mark)),
      href: href === '' ? null : href,
    };
    const last = joined.at(-1);
    if (last && looksLike(last, run) && last.text.length + text.length <= longestRun) last.text += text;
    else joined.push(run);
  }
  return joined;
}

function looksLike(one: Run, other: Run): boolean {
  return one.href === other.href && one.marks.join() === other.marks.join();
}

/** A block with other runs; a list with other ones in each item. */
export function withRuns<Some extends Block>(block: Some, change: (runs: readonly Run[]) => Run[]): Some {
  if ('runs' in block) return { ...block, runs: change(block.runs) };
  if ('items' in block) return { ...block, items: block.items.map(change) };
  return block;
}

/** Content with the runs of its body joined: see {@link joinRuns}. */
export function joinedContent(content: Content): Content {
  return { ...content, blocks: content.blocks.map((block) => withRuns(block, joinRuns)) };
}
