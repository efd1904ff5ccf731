import { Fragment } from 'react';
import type { ResultOf } from '../server/graphql.js';
import { graphql } from '../server/graphql.js';

export const wordChanges = graphql(`
  fragment WordChanges on WordDifference {
    kind
    text
  }
`);

type Words = readonly ResultOf<typeof wordChanges>[];

/** A text, and how it changed, word by word. */
export function WordChanges({ words }: { words: Words }) {
  return (
    <span className="words">
      {words.map(({ kind, text }, at) => {
        if (kind === 'ADDED') return <ins key={at}>{text}</ins>;
        if (kind === 'REMOVED') return <del key={at}>{text}</del>;
        return <Fragment key={at}>{text}</Fragment>;
      })}
    </span>
  );
}
