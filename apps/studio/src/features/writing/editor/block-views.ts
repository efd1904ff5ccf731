import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { NodeSelection, Selection, type Command } from 'prosemirror-state';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import type { Words } from '../../../words/words.jsx';
import { isWebAddress } from '../copy/addresses.js';
import { schema } from './schema.js';

type Labels = Words['writing']['blocks'];

/** A line of a block that is no running text: the attribute that holds it. */
interface Line {
  readonly attribute: string;
  readonly label: string;
  readonly longest: number;
  /** Whether it cannot be empty, and has to be an address. */
  readonly isAddress?: boolean;
}

/** How blocks look that say more than their text. Their lines are filled in beneath them, and are part of what can be undone. */
export function blockViews(labels: Labels): Record<string, NodeViewConstructor> {
  return {
    quote: (node, view, getPos) => {
      const dom = element('figure', 'quote');
      const contentDOM = element('blockquote');
      const lines = linesOf(view, getPos, [
        { attribute: 'attribution', label: labels.attribution, longest: 300 },
      ]);
      dom.append(contentDOM, lines.dom);
      lines.show(node);
      return {
        dom,
        contentDOM,
        ...answering(node, lines, () => dom.setAttribute('data-key', keyOf(node))),
        ignoreMutation: (change) => change.type !== 'selection' && !contentDOM.contains(change.target),
      };
    },
    image: (node, view, getPos) => {
      const dom = element('figure');
      const picture = element('img');
      picture.referrerPolicy = 'no-referrer';
      const lines = linesOf(view, getPos, [
        { attribute: 'alt', label: labels.alt, longest: 1_000 },
        { attribute: 'caption', label: labels.caption, longest: 2_000 },
        { attribute: 'credit', label: labels.credit, longest: 300 },
        { attribute: 'url', label: labels.address, longest: 2_000, isAddress: true },
      ]);
      dom.append(picture, lines.dom);
      const show = (shown: Node) => {
        const { url, alt } = shown.attrs as { url: string; alt: string };
        dom.ariaLabel = labels.image;
        if (picture.getAttribute('src') !== url) picture.src = url;
        picture.alt = alt;
      };
      return atomView(dom, node, lines, show);
    },
    embed: (node, view, getPos) => {
      const dom = element('figure');
      const name = element('p', 'quiet');
      const lines = linesOf(view, getPos, [
        { attribute: 'url', label: labels.address, longest: 2_000, isAddress: true },
        { attribute: 'title', label: labels.title, longest: 300 },
      ]);
      dom.append(name, lines.dom);
      return atomView(dom, node, lines, () => {
        dom.ariaLabel = labels.embed;
        name.textContent = labels.embed;
      });
    },
  };
}

function atomView(dom: HTMLElement, node: Node, lines: Lines, show: (node: Node) => void): NodeView {
  dom.addEventListener('focusin', ({ target }) => {
    dom.draggable = target === dom;
  });
  dom.addEventListener('focusout', () => {
    dom.draggable = true;
  });
  const all = (shown: Node) => {
    dom.setAttribute('data-key', keyOf(shown));
    show(shown);
  };
  all(node);
  lines.show(node);
  return { dom, ...answering(node, lines, all), ignoreMutation: () => true };
}

/** What both kinds of view do alike. */
function answering(
  node: Node,
  lines: Lines,
  show: (node: Node) => void,
): Pick<NodeView, 'update' | 'stopEvent'> {
  show(node);
  return {
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next);
      lines.show(next);
      return true;
    },
    stopEvent: ({ target }) => target instanceof HTMLInputElement,
  };
}

interface Lines {
  readonly dom: HTMLElement;
  readonly show: (node: Node) => void;
}

function linesOf(view: EditorView, getPos: () => number | undefined, lines: readonly Line[]): Lines {
  const dom = element('div', 'lines');
  dom.contentEditable = 'false';
  const inputs = lines.map((line) => {
    const label = element('label');
    const input = element('input');
    input.maxLength = line.longest;
    if (line.isAddress) input.type = 'url';
    label.append(line.label, input);
    dom.append(label);
    input.addEventListener('input', () => {
      const pos = getPos();
      const isFit = !line.isAddress || isWebAddress(input.value);
      input.ariaInvalid = isFit ? null : 'true';
      if (pos === undefined || !isFit) return;
      view.dispatch(view.state.tr.setNodeAttribute(pos, line.attribute, input.value));
    });
    return { input, attribute: line.attribute };
  });
  dom.addEventListener('keydown', (event) => {
    const pos = getPos();
    if (pos !== undefined && pressed(view, pos, event)) event.preventDefault();
  });
  return {
    dom,
    show: ({ attrs }) => {
      for (const { input, attribute } of inputs) {
        const value = (attrs[attribute] as string | null) ?? '';
        // An address that is being typed is not yet in the document.
        if (input.value !== value && input.ariaInvalid !== 'true') input.value = value;
      }
    },
  };
}

/** What a key does in a line beneath a block. */
function pressed(view: EditorView, pos: number, { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (key === 'Escape') {
    const { doc, tr } = view.state;
    const isAtom = doc.nodeAt(pos)?.isAtom ?? false;
    view.dispatch(
      tr.setSelection(isAtom ? NodeSelection.create(doc, pos) : Selection.near(doc.resolve(pos + 1))),
    );
    view.focus();
    return true;
  }
  if (key === 'Enter') {
    const { tr } = view.state;
    const end = pos + (tr.doc.nodeAt(pos)?.nodeSize ?? 0);
    tr.insert(end, schema.node('paragraph'));
    view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end + 1))).scrollIntoView());
    view.focus();
    return true;
  }
  if (!ctrlKey && !metaKey) return false;
  if (key === 'z' && !shiftKey) return undo(view.state, view.dispatch) || true;
  if (key === 'y' || key.toLowerCase() === 'z') return redo(view.state, view.dispatch) || true;
  return false;
}

/** Goes from a block to the first line beneath it. */
export const enterLines: Command = ({ selection }, _, view) => {
  const { $from } = selection;
  const pos = $from.depth > 0 ? $from.before(1) : selection.from;
  const shown = view?.nodeDOM(pos);
  const input = shown instanceof HTMLElement ? shown.querySelector('input') : null;
  input?.focus();
  return input !== null;
};

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}

function keyOf({ attrs }: Node): string {
  return (attrs['key'] as string | null) ?? '';
}
