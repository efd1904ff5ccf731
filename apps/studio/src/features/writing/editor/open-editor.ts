import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Words } from '../../../words/words.jsx';
import { isLinkAddress } from '../copy/addresses.js';
import type { CopyBlock } from '../copy/copy.js';
import { blockKeys } from './block-keys.js';
import { blockViews } from './block-views.js';
import { setLink } from './commands.js';
import { isEmpty, toBlocks, toDoc } from './doc.js';
import { beginningRules } from './input-rules.js';
import { editorKeys, type Asked } from './keys.js';
import { asNew, cleanHtml, keysIn, readPlainText } from './paste.js';
import { patched } from './patch-doc.js';

export interface EditorEvents extends Asked {
  /** Told of the whole body, after each change that was made here. */
  readonly changed: (blocks: CopyBlock[]) => void;
  /** Told after whatever happened: the cursor moved, a mark was set. */
  readonly moved: (state: EditorState) => void;
  /** Told when a text was pasted where there was none. */
  readonly filled: (text: string) => void;
}

/** What may cover the text at the top of the window, in pixels. Where the editor scrolls by itself, it does not know of it. */
const coveredByTools = { top: 142, right: 5, bottom: 5, left: 5 };

/** An editor of a body, in an element of the page. */
export function openEditor(
  place: HTMLElement,
  blocks: readonly CopyBlock[],
  events: EditorEvents,
  words: Words['writing'],
): EditorView {
  const cut = new Set<string>();
  const plugins = [
    beginningRules(),
    ...editorKeys(events),
    history(),
    dropCursor({ color: false, class: 'drop-cursor' }),
    gapCursor(),
    blockKeys(),
  ];
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: toDoc(blocks), plugins }),
    ...wordsOf(words),
    dispatchTransaction: (transaction) => {
      const { state, transactions } = view.state.applyTransaction(transaction);
      view.updateState(state);
      const isOurs = transactions.some((each) => each.docChanged && !each.getMeta(patched));
      if (isOurs) events.changed(toBlocks(state.doc));
      events.moved(state);
    },
    scrollThreshold: coveredByTools,
    scrollMargin: coveredByTools,
    transformPastedHTML: cleanHtml,
    clipboardTextParser: readPlainText,
    transformPasted: (slice) => {
      const here = keysIn(view.state.doc.slice(0));
      return asNew(slice, (key) => cut.has(key) && !here.includes(key));
    },
    handleDOMEvents: {
      cut: ({ state }) => {
        for (const key of keysIn(state.selection.content())) cut.add(key);
        return false;
      },
      beforeinput: (_, event) => typesOver(view, event),
      // The cursor goes to where it was at once. By itself, the editor puts it there a moment later, and what is typed until then would stand
      // at the beginning of the text.
      focus: () => {
        view.focus();
        return false;
      },
    },
    handlePaste: (_, event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (linksSelection(view, text.trim())) return true;
      if (isEmpty(view.state.doc)) {
        setTimeout(() => {
          events.filled(text);
        });
      }
      return false;
    },
  });
  events.moved(view.state);
  return view;
}

/** What of an editor is in a language. */
export function wordsOf({ body, blocks }: Words['writing']) {
  return {
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': body, spellcheck: 'true' },
    nodeViews: blockViews(blocks),
  };
}

/**
 * What is typed in place of other text. A browser would join blocks by itself, with styles to keep their looks, which the policy of the page
 * refuses, and would take a quote away with the last of its letters.
 */
function typesOver(view: EditorView, event: InputEvent): boolean {
  const { selection, tr } = view.state;
  if (!(selection instanceof TextSelection) || selection.empty) return false;
  if (event.inputType !== 'insertText' || event.data === null) return false;
  event.preventDefault();
  view.dispatch(tr.insertText(event.data).scrollIntoView());
  return true;
}

/** An address that is pasted over some words links them. */
function linksSelection(view: EditorView, text: string): boolean {
  const { selection } = view.state;
  const isWords =
    selection instanceof TextSelection && !selection.empty && selection.$from.sameParent(selection.$to);
  if (!isWords || !/^(https?:|mailto:)/i.test(text) || !isLinkAddress(text)) return false;
  return setLink(text)(view.state, view.dispatch);
}
