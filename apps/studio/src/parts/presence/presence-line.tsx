import { useState } from 'react';
import { Refused } from '../../server/ask.js';
import { useWords } from '../../words/words.jsx';
import { useAnnounce } from '../announcements.jsx';
import { Dialog } from '../dialog.jsx';
import { Moment } from '../moment.jsx';
import type { Presence } from './use-presence.js';

interface PresenceLineProps {
  readonly presence: Presence;
  /** Whether a block is shown. */
  readonly hasBlock: (blockKey: string) => boolean;
  /** Brings the block into view that a colleague is in. */
  readonly onShow: (blockKey: string) => void;
}

/** Who else is here, and who works on it; and the way to take over from them, by which nothing is lost. */
export function PresenceLine({ presence, hasBlock, onShow }: PresenceLineProps) {
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
  const nameOf = ({ user }: (typeof others)[number]) => user?.name ?? w.manuscript.somebody;
  const names = others.map((other) => (other.isEditing ? w.presence.editing(nameOf(other)) : nameOf(other)));
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
      {others.map((other) => {
        const { blockKey } = other;
        if (blockKey === null || !hasBlock(blockKey)) return null;
        return (
          <button
            key={`${other.user?.id ?? ''} ${blockKey}`}
            type="button"
            className="link"
            onClick={() => {
              onShow(blockKey);
            }}
          >
            {w.presence.showPlace(nameOf(other))}
          </button>
        );
      })}
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
