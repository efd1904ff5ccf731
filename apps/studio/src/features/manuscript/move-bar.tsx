import { useState } from 'react';
import type { Manuscript } from '../../parts/moves/manuscript-fields.js';
import { MoveDialog } from '../../parts/moves/move-dialog.jsx';
import { moveNames, moves, type MoveName } from '../../parts/moves/moves.js';
import { useCommands } from '../../parts/use-commands.js';
import { useWords } from '../../words/words.jsx';

/** What can be done with a manuscript now, and what cannot, with the reason. */
export function MoveBar({ manuscript }: { manuscript: Manuscript }) {
  const { w } = useWords();
  const [open, setOpen] = useState<MoveName | null>(null);
  const allowed = new Map(manuscript.allowedActions.map((each) => [each.action as string, each]));
  const can = moveNames.filter((name) => allowed.get(name)?.allowed);
  const cannot = moveNames.filter((name) => allowed.get(name)?.allowed === false);
  useCommands(can.map((name) => ({ text: w.moves.names[name], run: () => setOpen(name) })));
  const close = () => {
    setOpen(null);
  };
  return (
    <section className="moves" aria-label={w.moves.title}>
      {can.map((name) => (
        <button
          key={name}
          type="button"
          className={moves[name].isGrave ? 'grave' : name === can[0] ? 'main' : ''}
          onClick={() => {
            setOpen(name);
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
