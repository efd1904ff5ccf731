import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../../parts/use-keys.js';
import { useGathering } from '../../parts/use-news.js';
import { ask } from '../../server/ask.js';
import { graphql, type ResultOf } from '../../server/graphql.js';
import { useSubscription } from '../../server/live.jsx';
import { useWords } from '../../words/words.jsx';

const ManuscriptChanged = graphql(`
  subscription ManuscriptChanged($id: ID!, $after: ID) {
    manuscriptChanged(id: $id, after: $after) {
      eventId
      manuscript {
        version
        revision
        updatedBy {
          name
        }
      }
    }
  }
`);

// Asked outside the store, where it would become the version of what is shown.
const VersionNow = graphql(`
  query VersionNow($id: ID!) {
    manuscript(id: $id) {
      version
      revision
      updatedBy {
        name
      }
    }
  }
`);

type Version = NonNullable<ResultOf<typeof VersionNow>['manuscript']>;

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
}

export interface Followed {
  /** Who changed the text that is shown, if somebody has; it is shown when the reader asks for it. */
  readonly textChangedBy: string | null;
  /** Another one after each change, also of what colleagues say. */
  readonly news: number;
}

/**
 * Follows a manuscript while it is shown. What was done to it is shown at once; another text only when the reader asks for it, so that
 * nothing moves under their eyes.
 *
 * @param isHeld whether the user is doing something with what is shown, which must not change meanwhile
 */
export function useFollowed(shown: Shown, isHeld: boolean, reload: () => void): Followed {
  const { language, w } = useWords();
  const [now, setNow] = useState<Version | null>(null);
  const [news, note] = useGathering();
  const { id } = shown;

  useSubscription(ManuscriptChanged, { id }, ({ manuscriptChanged: { manuscript } }) => {
    note();
    if (manuscript) return setNow(manuscript);
    ask(VersionNow, { id }, language).then(
      (asked) => {
        setNow(asked.manuscript);
      },
      () => undefined,
    );
  });

  const isOlder = now !== null && now.version > shown.version;
  const hasNewText = isOlder && now.revision !== shown.revision;
  const isMoved = isOlder && !hasNewText && !isHeld;
  const read = useRef(reload);
  useEffect(() => {
    read.current = reload;
  });
  const version = now?.version;
  useEffect(() => {
    if (isMoved) read.current();
  }, [isMoved, version]);
  useKeys({ r: () => (hasNewText ? reload() : false) });
  return { textChangedBy: hasNewText ? (now.updatedBy?.name ?? w.manuscript.somebody) : null, news };
}
