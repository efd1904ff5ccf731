import { redoDepth, undoDepth } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { marks, type Mark } from '../copy/copy.js';
import { kindAt, linkAt, type Kind } from './commands.js';
import { schema } from './schema.js';

/** What the toolbar shows of where the cursor is. */
export interface Standing {
  readonly kind: Kind | null;
  readonly marks: readonly Mark[];
  /** The address of the link that the cursor is in. */
  readonly href: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export const nowhere: Standing = { kind: null, marks: [], href: null, canUndo: false, canRedo: false };

/** The key of the block that the cursor is in, or that the selection begins in. */
export function blockAt({ selection: { $from } }: EditorState): string | null {
  const block = $from.depth === 0 ? $from.nodeAfter : $from.node(1);
  const key: unknown = block?.attrs['key'];
  return typeof key === 'string' ? key : null;
}

export function standingOf(state: EditorState): Standing {
  const { from, to, empty, $from } = state.selection;
  const isSet = (mark: Mark) => {
    const type = schema.marks[mark];
    if (!empty) return state.doc.rangeHasMark(from, to, type);
    return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  };
  return {
    kind: kindAt(state),
    marks: marks.filter(isSet),
    href: linkAt(state)?.href ?? null,
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}
