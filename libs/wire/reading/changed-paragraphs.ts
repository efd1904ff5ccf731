import type { WordChange } from '@kopij/articles';

/**
 * The paragraphs of a comparison that are not the same in both texts, whole, in order. In both texts, each paragraph ends with a
 * line break.
 */
export function changedParagraphs(changes: readonly WordChange[]): WordChange[][] {
  const paragraphs: WordChange[][] = [];
  let open: WordChange[] = [];
  for (const { kind, text } of changes) {
    for (const piece of text.split(/(?<=\n)/u)) {
      open.push({ kind, text: piece });
      // A break that only one of the texts has joins or divides paragraphs, unless a whole paragraph is new or gone.
      const ends = piece.endsWith('\n') && (kind === 'SAME' || open.every((one) => one.kind === kind));
      if (!ends) continue;
      paragraphs.push(open);
      open = [];
    }
  }
  return [...paragraphs, open]
    .filter((paragraph) => paragraph.some(({ kind }) => kind !== 'SAME'))
    .map(withoutBreak);
}

function withoutBreak(paragraph: readonly WordChange[]): WordChange[] {
  const last = paragraph.at(-1);
  if (!last) return [];
  const ending = { ...last, text: last.text.replace(/\n$/u, '') };
  return [...paragraph.slice(0, -1), ending].filter(({ text }) => text !== '');
}
