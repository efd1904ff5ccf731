import { createElement, Fragment, type ReactNode } from 'react';
import type { Run } from '../../parts/moves/manuscript-fields.js';

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
  if (run.href == null || !isOpenable(run.href)) return marked(run);
  return (
    <a href={run.href} target="_blank" rel="noopener noreferrer">
      {marked(run)}
    </a>
  );
}

function marked({ text, marks }: Run): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => createElement(elements[mark], null, inner), text);
}

/** The server lets no other address in; a page that opens one must not trust that. */
function isOpenable(href: string): boolean {
  return /^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(href);
}
