import { useId } from 'react';
import { useWords } from '../../../words/words.jsx';
import { RelatedHeadline } from '../fields/related-headline.jsx';
import type { Clash } from './merge-copies.js';
import { textOfSide } from './text-of-copy.js';
import { wordChanges, type Piece } from './word-changes.js';

type Side = 'mine' | 'theirs';

interface ClashViewProps {
  readonly clash: Clash;
  readonly theirName: string;
  readonly choice: Side | undefined;
  readonly onChoose: (side: Side) => void;
  readonly sectionName?: (id: string) => string | undefined;
}

/** A field or a block that both sides changed: their text beside mine. */
export function ClashView({ clash, theirName, choice, onChoose, sectionName }: ClashViewProps) {
  const { w } = useWords();
  const name = useId();
  const textOf = (side: Side) => {
    const text = textOfSide(clash, side);
    return clash.field === 'sectionId' && text !== null ? (sectionName?.(text) ?? text) : text;
  };
  const [mine, theirs] = [textOf('mine'), textOf('theirs')];
  const pieces = wordChanges(mine ?? '', theirs ?? '');
  // The same words may look another way: as a heading, or bold.
  const isSameText = mine === theirs;
  const sides = [
    ['theirs', theirName, theirs],
    ['mine', w.conflict.mine, mine],
  ] as const;
  return (
    <fieldset className="clash">
      <legend>{w.conflict.fields[clash.field]}</legend>
      {sides.map(([side, whose, text]) => (
        <label key={side}>
          <span>
            <input
              type="radio"
              name={name}
              checked={choice === side}
              onChange={() => {
                onChoose(side);
              }}
            />{' '}
            {side === 'mine' ? w.conflict.takeMine : w.conflict.takeTheirs(whose)}
          </span>
          <span className="text">
            {text === null ? (
              <em>{w.conflict.removed}</em>
            ) : clash.field === 'relatedArticleIds' ? (
              clash[side].relatedArticleIds.map((id) => (
                <span key={id} className="line">
                  <RelatedHeadline id={id} />
                </span>
              ))
            ) : (
              <Pieces of={side} pieces={pieces} />
            )}
          </span>
        </label>
      ))}
      {isSameText && <p className="quiet">{w.conflict.looksOnly}</p>}
    </fieldset>
  );
}

function Pieces({ of, pieces }: { of: Side; pieces: readonly Piece[] }) {
  return pieces
    .filter((piece) => piece.of === 'both' || piece.of === of)
    .map(({ text, of: whose }, at) => (whose === 'both' ? text : <mark key={at}>{text}</mark>));
}
