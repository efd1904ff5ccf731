import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { stringifyDocument } from 'urql';
import { graphql, type TadaDocumentNode } from './graphql.js';
import { LiveConnection } from './live-connection.js';
import { answers, useReach } from './reach.jsx';
import { endpoint } from './requests.js';
import { useSession } from './session.jsx';

const NewsroomChanged = graphql(`
  subscription NewsroomChanged($after: ID) {
    newsroomChanged(after: $after) {
      eventId
      manuscriptId
      manuscript {
        id
        state
      }
    }
  }
`);

/** That something of a manuscript has changed; without an id, anything may have. */
export interface NewsroomChange {
  readonly manuscriptId: string | null;
  /** Null where it is not known: nobody may read it any more, or anything may have changed. */
  readonly state: string | null;
}

interface Live {
  readonly connection: LiveConnection;
  /** Whether changes are told as they happen. */
  readonly isLive: boolean;
  readonly onChange: (hear: (change: NewsroomChange) => void) => () => void;
}

const LiveContext = createContext<Live | null>(null);

/** How long a window that nobody sees goes on hearing of changes, in milliseconds. */
const unseen = 5 * 60_000;

/** How often a window that hears of no changes supposes that there are some, in milliseconds. */
const guess = 30_000;

const anything: NewsroomChange = { manuscriptId: null, state: null };

/** Hears of changes on behalf of all that is on the page, over one connection; for as long as somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { hasEnded, end } = useSession();
  const { isReachable, noAnswer } = useReach();
  const [isLive, setLive] = useState(false);
  const [listeners] = useState(() => new Set<(change: NewsroomChange) => void>());
  const ended = useRef(end);
  useEffect(() => {
    ended.current = end;
  });
  const [connection] = useState(
    () =>
      new LiveConnection({
        url: new URL(endpoint, location.href.replace(/^http/, 'ws')).href,
        onLive: setLive,
        onLost: () =>
          void answers().then((does) => {
            if (!does) noAnswer();
          }),
        onEnded: () => ended.current(),
      }),
  );

  useEffect(() => {
    const query = stringifyDocument(NewsroomChanged);
    return connection.subscribe(query, {}, (data) => {
      const { manuscriptId, manuscript } = data['newsroomChanged'] as unknown as {
        readonly manuscriptId: string | null;
        readonly manuscript: { readonly state: string } | null;
      };
      const change = { manuscriptId, state: manuscript?.state ?? null };
      for (const hear of listeners) hear(change);
    });
  }, [connection, listeners]);

  useEffect(() => {
    if (isLive || !isReachable) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) for (const hear of listeners) hear(anything);
    }, guess);
    return () => {
      clearInterval(timer);
    };
  }, [listeners, isLive, isReachable]);

  useEffect(() => {
    if (hasEnded || !isReachable) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (!document.hidden) connection.wake();
      else
        timer = setTimeout(() => {
          connection.rest();
        }, unseen);
    };
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
    };
  }, [connection, hasEnded, isReachable]);

  useEffect(
    () => () => {
      connection.rest();
    },
    [connection],
  );

  const live = useMemo(() => {
    const onChange = (hear: (change: NewsroomChange) => void) => {
      listeners.add(hear);
      return () => {
        listeners.delete(hear);
      };
    };
    return { connection, isLive, onChange };
  }, [connection, isLive, listeners]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('There is no live connection around this.');
  return live;
}

/**
 * Hears what a subscription says, for as long as it is on the page. Its document may have a variable `after`: after a break it goes on
 * from the last `eventId`.
 */
export function useSubscription<Data, Variables extends Readonly<Record<string, unknown>>>(
  document: TadaDocumentNode<Data, Variables & { after?: string | null }>,
  variables: Variables,
  hear: (data: Data) => void,
): void {
  const { connection } = useLive();
  const heard = useRef(hear);
  useEffect(() => {
    heard.current = hear;
  });
  const given = JSON.stringify(variables);
  useEffect(
    () =>
      connection.subscribe(
        stringifyDocument(document),
        JSON.parse(given) as Record<string, unknown>,
        (data) => {
          heard.current(data as Data);
        },
      ),
    [connection, document, given],
  );
}
