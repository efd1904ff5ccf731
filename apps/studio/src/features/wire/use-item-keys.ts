import { useKeys } from '../../parts/use-keys.js';
import { useItemActions } from './use-item-actions.js';
import type { WireLine } from './wire-documents.js';

/** Takes (`t`) or ignores (`x`) the item of the list that has the focus. */
export function useItemKeys(items: readonly WireLine[]): void {
  const { take, ignore } = useItemActions();
  const withFocused = (act: (item: WireLine) => Promise<void>) => () => {
    const item = items.find(({ id }) => id === focusedRow());
    return item ? act(item) : false;
  };
  useKeys({ t: withFocused(take), x: withFocused(ignore) });
}

function focusedRow(): string | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? activeElement.dataset['row'] : undefined;
}
