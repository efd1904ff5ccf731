import { useEffect, useRef, useState } from 'react';
import {
  useQuery,
  type AnyVariables,
  type UseQueryArgs,
  type UseQueryResponse,
  type UseQueryState,
} from 'urql';
import { useReach } from '../server/reach.jsx';

/** How old what is shown may be when somebody comes back to the window, in milliseconds. */
const fresh = 30_000;

/**
 * Reads from the server; reads anew when it can be reached again, and when somebody comes back after a while. What was read stays when
 * reading it anew fails: its error then comes beside it.
 *
 * @param since reads anew whenever this changes
 */
export function useReading<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
  since: string | number = 0,
): UseQueryResponse<Data, Variables> {
  const [state, read] = useQuery<Data, Variables>(args);
  const { isReachable } = useReach();
  const wasReachable = useRef(isReachable);
  const readAt = useRef(performance.now());
  const readSince = useRef(since);
  const isPaused = args.pause === true;

  useEffect(() => {
    if (isReachable && !wasReachable.current && !isPaused) read({ requestPolicy: 'network-only' });
    wasReachable.current = isReachable;
  }, [isReachable, isPaused, read]);

  useEffect(() => {
    if (readSince.current !== since && !isPaused) read({ requestPolicy: 'network-only' });
    readSince.current = since;
  }, [since, isPaused, read]);

  useEffect(() => {
    readAt.current = performance.now();
  }, [state.data]);

  useEffect(() => {
    const comeBack = () => {
      if (isPaused || document.hidden || performance.now() - readAt.current < fresh) return;
      read({ requestPolicy: 'network-only' });
    };
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [isPaused, read]);

  return [useLastRead(state), read];
}

/**
 * What the same question was answered with last, and why not since: a page with a text that somebody types must not go because of a
 * failure. What the store says meanwhile does not mean that it was read anew.
 */
function useLastRead<Data, Variables extends AnyVariables>(
  state: UseQueryState<Data, Variables>,
): UseQueryState<Data, Variables> {
  const { operation } = state;
  const [last, setLast] = useState(state);
  const isSame = operation?.key === last.operation?.key;
  const isOfStore = ['hit', 'partial'].includes(operation?.context.meta?.cacheOutcome ?? '');
  const error = state.error ?? (isSame && isOfStore ? last.error : undefined);
  const data = isSame && state.error ? (last.data ?? state.data) : state.data;
  const isAsRead = data === state.data && error === state.error;
  const now = isAsRead ? state : { ...state, ...(data !== undefined && { data }), ...(error && { error }) };
  if (now.data !== last.data || now.error !== last.error || !isSame) setLast(now);
  return now;
}
