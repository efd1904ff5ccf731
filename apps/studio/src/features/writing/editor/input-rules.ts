import { InputRule, inputRules } from 'prosemirror-inputrules';
import { TextSelection, type EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import { setKind, type Kind } from './commands.js';
import { schema } from './schema.js';

/** What somebody types at the start of a paragraph to make it another kind. Backspace takes it back. */
const beginnings: readonly (readonly [typed: RegExp, kind: Kind])[] = [
  [/^## $/, 'heading2'],
  [/^### $/, 'heading3'],
  [/^> $/, 'quote'],
  [/^[-*] $/, 'bulleted'],
  [/^1\. $/, 'numbered'],
];

export function beginningRules(): Plugin {
  return inputRules({
    rules: beginnings.map(
      ([typed, kind]) => new InputRule(typed, (state, _, from, to) => without(state, from, to, kind)),
    ),
  });
}

/** The block without what was typed, of the kind. */
function without(state: EditorState, from: number, to: number, kind: Kind): Transaction | null {
  const { doc } = state;
  if (doc.resolve(from).parent.type !== schema.nodes.paragraph) return null;
  const cleared = state.apply(state.tr.delete(from, to));
  let steps: Transaction | null = null;
  setKind(kind)(cleared, (tr) => {
    steps = tr;
  });
  const made = steps as Transaction | null;
  if (!made) return null;
  const tr = state.tr.delete(from, to);
  for (const step of made.steps) tr.step(step);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(from))));
}
