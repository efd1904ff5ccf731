import { useState } from 'react';
import { Link } from 'wouter';
import { forgetAll, unsavedOf, type Unsaved } from '../features/writing/saving/kept-copies.js';
import { tellToForget } from '../features/writing/saving/windows.js';
import { Dialog } from '../parts/dialog.jsx';
import { useReach } from '../server/reach.jsx';
import { useSession } from '../server/session.jsx';
import { useWords } from '../words/words.jsx';
import { manuscriptPlace } from '../basics/manuscript-place.js';

/** The way out. It leaves nothing in the browser; what is not saved yet is shown first. */
export function SignOut() {
  const { w } = useWords();
  const { user, signOut } = useSession();
  const { noAnswer } = useReach();
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);
  const userId = user?.id ?? '';

  const leave = async () => {
    try {
      // A browser that keeps nothing has nothing to forget.
      await signOut(() => forgetAll(userId).catch(() => undefined));
    } catch {
      noAnswer();
    }
  };
  const ask = async () => {
    const found = await unsavedOf(userId).catch(() => []);
    setUnsaved(found);
    if (found.length === 0) await leave();
  };
  const stay = () => {
    setUnsaved([]);
  };
  return (
    <>
      <button type="button" onClick={() => void ask()}>
        {w.settings.signOut}
      </button>
      {unsaved.length > 0 && (
        <Dialog title={w.signOut.title} onClose={stay}>
          <p>{w.signOut.unsaved}</p>
          <ul>
            {unsaved.map(({ manuscriptId, headline }) => (
              <li key={manuscriptId}>
                <Link href={`${manuscriptPlace(manuscriptId)}/write`} onClick={stay}>
                  {headline === '' ? w.manuscript.noHeadline : headline}
                </Link>
              </li>
            ))}
          </ul>
          <p className="buttons">
            <button type="button" className="main" onClick={stay}>
              {w.signOut.stay}
            </button>
            <button
              type="button"
              className="grave"
              onClick={() => {
                tellToForget(userId);
                void leave();
              }}
            >
              {w.signOut.lose}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
