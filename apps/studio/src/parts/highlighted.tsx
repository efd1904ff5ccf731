import { Fragment } from 'react';

/** A text of a search, with the words that were found marked. What the server gives is read as text and marks: nothing else becomes markup. */
export function Highlighted({ html }: { html: string }) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node, at) =>
    node.nodeName === 'MARK' ? (
      <mark key={at}>{node.textContent}</mark>
    ) : (
      <Fragment key={at}>{node.textContent}</Fragment>
    ),
  );
}
