import { blockChanges, changedFields, toPlainText, type Block, type Content } from '@kopij/editorial';
import { textOfValue } from '../text-of-value.js';
import { wordChanges } from '../word-changes.js';
import type { RevisionEntity } from '../revision.entity.js';
import type { BlockDifference, FieldDifference, RevisionDiff } from './diff.types.js';

/** What differs between two revisions: fields, blocks, and the words in them. */
export function diffRevisions(from: RevisionEntity, to: RevisionEntity): RevisionDiff {
  const names = changedFields(from.content, to.content).filter((name) => name !== 'blocks');
  return {
    from: from.number,
    to: to.number,
    fields: names.map((name) => fieldDifference(name as TextField, from.content, to.content)),
    blocks: blockChanges(from.content.blocks, to.content.blocks).map((change): BlockDifference => ({
      ...change,
      words: wordChanges(plain(change.before), plain(change.after)),
    })),
  };
}

type TextField = Exclude<keyof Content, 'blocks'>;

function fieldDifference(field: TextField, from: Content, to: Content): FieldDifference {
  const before = textOfValue(from[field]);
  const after = textOfValue(to[field]);
  return { field, before, after, words: wordChanges(before ?? '', after ?? '') };
}

function plain(block: Block | null): string {
  return block ? toPlainText([block]) : '';
}
