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
