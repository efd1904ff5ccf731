import { blockChanges, changedFields, toPlainText, type Block, type Content } from '@kopij/editorial';
import { textOfValue } from '../content/text-of-value.js';
import type { RevisionEntity } from '../manuscript/revision.entity.js';
import type { BlockDifference, FieldDifference, RevisionDiff } from './diff.types.js';
import { textComparison, type WordChange } from './word-changes.js';

/** The differences between two revisions, by field, block and word. */
export function diffRevisions(
  from: RevisionEntity,
  to: RevisionEntity,
  compare = textComparison(),
): RevisionDiff {
  const names = changedFields(from.content, to.content).filter((name) => name !== 'blocks');
  return {
    from: from.number,
    to: to.number,
    fields: names.map((name) => fieldDifference(name as TextField, from.content, to.content, compare)),
    blocks: blockChanges(from.content.blocks, to.content.blocks).map((change): BlockDifference => ({
      ...change,
      words: compare(plain(change.before), plain(change.after)),
    })),
  };
}

type TextField = Exclude<keyof Content, 'blocks'>;

function fieldDifference(
  field: TextField,
  from: Content,
  to: Content,
  compare: (before: string, after: string) => WordChange[],
): FieldDifference {
  const before = textOfValue(from[field]);
  const after = textOfValue(to[field]);
  return { field, before, after, words: compare(before ?? '', after ?? '') };
}

function plain(block: Block | null): string {
  return block ? toPlainText([block]) : '';
}
