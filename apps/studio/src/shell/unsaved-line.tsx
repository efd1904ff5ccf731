import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { unsavedOf, type Unsaved } from '../features/writing/saving/kept-copies.js';
import { useSession } from '../server/session.jsx';
import { useWords } from '../words/words.jsx';
import { manuscriptPlace } from '../basics/manuscript-place.js';

/** How long what is being saved may take before it is said that it is not, in milliseconds. */
const patience = 3_000;

/** Says on other pages that text is kept in this browser which the server may not have: opening it saves it. */
export function UnsavedLine() {
  const { w } = useWords();
  const { user } = useSession();
  const [here] = useLocation();
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);
  const userId = user?.id;
  const isWriting = here.endsWith('/write');

  useEffect(() => {
    if (userId === undefined || isWriting) return undefined;
    const look = () => {
      unsavedOf(userId).then(
        (found) => {
          setUnsaved((before) => (before.length === 0 && found.length === 0 ? before : found));
        },
        () => undefined,
      );
    };
    const timer = setInterval(look, patience);
    return () => {
      clearInterval(timer);
      setUnsaved([]);
    };
  }, [userId, isWriting]);

  return (
    <div role="status" className="unsaved">
      {unsaved.length > 0 && (
        <p>
          {w.saving.keptHere}{' '}
          {unsaved.map(({ manuscriptId, headline }, at) => (
            <span key={manuscriptId}>
              {at > 0 && ', '}
              <Link href={`${manuscriptPlace(manuscriptId)}/write`}>
                {headline === '' ? w.manuscript.noHeadline : headline}
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
