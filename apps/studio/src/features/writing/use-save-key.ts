import { useLayoutEffect, useRef } from 'react';

/** Does what Ctrl+S, or Cmd+S, is known for, wherever the focus is, as soon as there is anything to save. */
export function useSaveKey(save: () => void): void {
  const current = useRef(save);
  useLayoutEffect(() => {
    current.current = save;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isSave = event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey);
      if (!isSave || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat) current.current();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
}
