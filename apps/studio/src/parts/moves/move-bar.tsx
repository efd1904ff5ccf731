import { useState } from 'react';
import type { Manuscript } from './manuscript-fields.js';
import { MoveDialog } from './move-dialog.jsx';
import { moveNames, moves, type MoveName } from './moves.js';
import { useCommands } from '../use-commands.js';
import { useWords } from '../../words/words.jsx';

interface MoveBarProps {
  readonly manuscript: Manuscript;
  /** Told when somebody begins to do something, and when they have. */
  readonly onMoving: (isMoving: boolean) => void;
}

/** What can be done with a manuscript now, and what cannot, with the reason. */
export function MoveBar({ manuscript, onMoving }: MoveBarProps) {
  const { w } = useWords();
  const [open, setOpen] = useState<MoveName | null>(null);
  const allowed = new Map(manuscript.allowedActions.map((each) => [each.action as string, each]));
  const can = moveNames.filter((name) => allowed.get(name)?.allowed);
  const cannot = moveNames.filter((name) => allowed.get(name)?.allowed === false);
  const begin = (name: MoveName) => {
    setOpen(name);
    onMoving(true);
  };
  useCommands(can.map((name) => ({ text: w.moves.names[name], run: () => begin(name) })));
  const close = () => {
    setOpen(null);
    onMoving(false);
  };
  return (
    <section className="moves" aria-label={w.moves.title}>
      {can.map((name) => (
        <button
          key={name}
          type="button"
          className={moves[name].isGrave ? 'grave' : name === can[0] ? 'main' : ''}
          onClick={() => {
            begin(name);
          }}
        >
          {w.moves.names[name]}
        </button>
      ))}
      {can.length === 0 && <p className="quiet">{w.moves.none}</p>}
      <details>
        <summary>{w.moves.notNow}</summary>
        <dl>
          {cannot.map((name) => (
            <div key={name}>
              <dt>{w.moves.names[name]}</dt>
              <dd>{allowed.get(name)?.explanations.join(' ')}</dd>
            </div>
          ))}
        </dl>
      </details>
      {open && <MoveDialog name={open} manuscript={manuscript} onClose={close} />}
    </section>
  );
}
