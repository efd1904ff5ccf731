import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What was given last, for what is heard later: it is that of the page as soon as the page is shown. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
