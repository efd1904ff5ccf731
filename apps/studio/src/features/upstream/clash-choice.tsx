import { useId } from 'react';
import { WordChanges } from '../../parts/word-changes.jsx';
import { useWords } from '../../words/words.jsx';
import type { Clash } from './upstream-documents.js';

/** Whose text to take. */
export type Side = 'OURS' | 'THEIRS';

const sides: readonly Side[] = ['OURS', 'THEIRS'];

interface ClashChoiceProps {
  readonly clash: Clash;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

/** Both texts of what the newsroom and an agency changed differently, side by side, and the words that differ; one of them is taken. */
export function ClashChoice({ clash, chosen, onChoose }: ClashChoiceProps) {
  const { w } = useWords();
  const name = useId();
  const texts = { OURS: clash.yours, THEIRS: clash.theirs };
  const fields: Readonly<Record<string, string>> = w.fields;
  return (
    <fieldset className="clash">
      <legend>{clash.blockKey === null ? (fields[clash.field] ?? clash.field) : w.merge.block}</legend>
      <div className="halves">
        {sides.map((side) => (
          <label key={side} className={chosen === side ? 'side-text chosen' : 'side-text'}>
            <span>
              <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />{' '}
              <strong>{w.merge.sides[side]}</strong>
            </span>
            <span className="said">{texts[side] ?? w.merge.removed}</span>
          </label>
        ))}
      </div>
      <details>
        <summary>{w.merge.words}</summary>
        <p>
          <WordChanges words={clash.words} />
        </p>
        {clash.base !== null && (
          <p className="quiet">
            {w.merge.base} <span className="said">{clash.base}</span>
          </p>
        )}
      </details>
    </fieldset>
  );
}
