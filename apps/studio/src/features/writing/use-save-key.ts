import { useLayoutEffect } from 'react';
import { useLatest } from '../../parts/use-latest.js';

/** Does what Ctrl+S, or Cmd+S, is known for, wherever the focus is, as soon as there is anything to save. */
export function useSaveKey(save: () => void): void {
  const latest = useLatest(save);
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isSave = event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey);
      if (!isSave || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat) latest.current();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [latest]);
}
