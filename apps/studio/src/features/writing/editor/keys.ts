import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  deleteSelection,
  liftEmptyBlock,
  splitBlock,
  toggleMark,
} from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { enterLines } from './block-views.js';
import { moveBlock, setKind } from './commands.js';
import { joinItemBackward, splitItem } from './lists.js';
import { schema } from './schema.js';

const enter = chainCommands(splitItem, createParagraphNear, liftEmptyBlock, splitBlock);

/** Takes what somebody has just typed for a beginning back, or deletes as all editors do. */
const backspace = chainCommands(undoInputRule, deleteSelection, joinItemBackward);

/** What the editor does that React has to do: it is told, and the key is used. */
export interface Asked {
  readonly link: () => void;
  readonly leave: () => void;
  readonly toolbar: () => void;
}

/** The keys of the editor. Those that browsers and people know from elsewhere are the same here. */
export function editorKeys({ link, leave, toolbar }: Asked): Plugin[] {
  const ask =
    (what: () => void): Command =>
    () => {
      what();
      return true;
    };
  const { marks } = schema;
  return [
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': toggleMark(marks.BOLD),
      'Mod-i': toggleMark(marks.ITALIC),
      'Mod-u': toggleMark(marks.UNDERLINE),
      'Mod-k': ask(link),
      'Mod-Alt-0': setKind('paragraph'),
      'Mod-Alt-2': setKind('heading2'),
      'Mod-Alt-3': setKind('heading3'),
      'Mod-Alt-4': setKind('heading4'),
      'Mod-Shift-7': setKind('numbered'),
      'Mod-Shift-8': setKind('bulleted'),
      'Mod-Shift-9': setKind('quote'),
      'Alt-ArrowUp': moveBlock(-1),
      'Alt-ArrowDown': moveBlock(1),
      'Alt-F10': ask(toolbar),
      Escape: ask(leave),
      Enter: enter,
      'Shift-Enter': enter,
      Backspace: backspace,
      Tab: enterLines,
    }),
    keymap(baseKeymap),
  ];
}
