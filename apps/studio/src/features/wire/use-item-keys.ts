import { useKeys } from '../../parts/use-keys.js';
import type { WireLine } from '../../parts/wire-row.jsx';
import { useItemActions, type ItemActions } from './use-item-actions.js';

/** Takes (`t`) or ignores (`x`) the item of the list that has the focus. */
export function useItemKeys(items: readonly WireLine[]): ItemActions {
  const actions = useItemActions();
  const { take, ignore } = actions;
  const withFocused = (act: (item: WireLine) => Promise<void>) => () => {
    const item = items.find(({ id }) => id === focusedRow());
    return item ? act(item) : false;
  };
  useKeys({ t: withFocused(take), x: withFocused(ignore) });
  return actions;
}

/** The id of the item whose row has the focus. */
export function focusedRow(): string | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? activeElement.dataset['row'] : undefined;
}
