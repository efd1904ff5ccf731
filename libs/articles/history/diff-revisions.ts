import { blockChanges, changedFields, toPlainText, type Block, type Content } from '@kopij/editorial';
import { textOfValue } from '../content/text-of-value.js';
import type { RevisionEntity } from '../manuscript/revision.entity.js';
import type { BlockDifference, FieldDifference, RevisionDiff } from './diff.types.js';
import { wholeTexts, wordChanges, type WordChange } from './word-changes.js';

/**
 * How much text is compared word by word for one answer, in characters: more than any newspaper page. Comparing takes time
 * that grows faster than the text, and what differs everywhere is read whole anyhow.
 */
const mostCompared = 100_000;

/** What differs between two revisions: fields, blocks, and the words in them. */
export function diffRevisions(from: RevisionEntity, to: RevisionEntity): RevisionDiff {
  let left = mostCompared;
  const compare = (before: string, after: string): WordChange[] => {
    left -= before.length + after.length;
    return left >= 0 ? wordChanges(before, after) : wholeTexts(before, after);
  };
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
