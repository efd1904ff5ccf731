import { createElement, Fragment, type ReactNode } from 'react';
import type { Run } from '../../parts/moves/manuscript-fields.js';
import { Linked } from './linked.jsx';

/** The elements of the marks. */
const elements: Readonly<Record<Run['marks'][number], string>> = {
  BOLD: 'strong',
  ITALIC: 'em',
  UNDERLINE: 'u',
  STRIKE: 's',
  CODE: 'code',
};

/** Text with its marks and links. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, at) => <Fragment key={at}>{linked(run)}</Fragment>);
}

function linked(run: Run): ReactNode {
  return run.href == null ? marked(run) : <Linked href={run.href}>{marked(run)}</Linked>;
}

function marked({ text, marks }: Run): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => createElement(elements[mark], null, inner), text);
}
