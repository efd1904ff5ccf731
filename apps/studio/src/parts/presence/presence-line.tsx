import { useState } from 'react';
import { Refused } from '../../server/ask.js';
import { useWords } from '../../words/words.jsx';
import { useAnnounce } from '../announcements.jsx';
import { Dialog } from '../dialog.jsx';
import { Moment } from '../moment.jsx';
import type { Presence } from './use-presence.js';

/** Who else is here, and who works on it; and the way to take over from them, by which nothing is lost. */
export function PresenceLine({ presence }: { presence: Presence }) {
  const { w } = useWords();
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const { others, lock, takenOverBy, takeOver, release } = presence;

  const act = async (change: () => Promise<readonly string[]>, done: string) => {
    try {
      const refusals = await change();
      announce({ text: refusals.length === 0 ? done : refusals.join(' ') });
    } catch (thrown) {
      announce({ text: thrown instanceof Refused ? thrown.message : w.moves.unknown });
    }
  };
  const names = others.map(({ user, isEditing }) => {
    const name = user?.name ?? w.manuscript.somebody;
    return isEditing ? w.presence.editing(name) : name;
  });
  const holder = lock?.by?.name ?? w.manuscript.somebody;
  return (
    <div className="presence">
      <p role="status">
        {names.length > 0 && <span>{w.presence.here(names.join(', '))}</span>}{' '}
        {lock && (
          <span>
            {lock.isMine ? w.presence.yours : w.presence.lockedBy(holder)} <Moment at={lock.since} />
          </span>
        )}{' '}
        {takenOverBy !== null && <strong className="urgent">{w.presence.takenOver(takenOverBy)}</strong>}
      </p>
      {lock && !lock.isMine && (
        <button
          type="button"
          onClick={() => {
            setAsking(true);
          }}
        >
          {w.presence.takeOver}
        </button>
      )}
      {lock?.isMine && (
        <button type="button" onClick={() => void act(release, w.presence.released)}>
          {w.presence.release}
        </button>
      )}
      {isAsking && (
        <Dialog
          title={w.presence.takeOver}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{w.presence.explained(holder)}</p>
          <p className="buttons">
            <button
              type="button"
              className="main"
              onClick={() => {
                setAsking(false);
                void act(takeOver, w.presence.tookOver);
              }}
            >
              {w.presence.takeOver}
            </button>
            <button
              type="button"
              onClick={() => {
                setAsking(false);
              }}
            >
              {w.moves.cancel}
            </button>
          </p>
        </Dialog>
      )}
    </div>
  );
}
