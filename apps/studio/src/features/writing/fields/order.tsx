import { useRef, type RefObject } from 'react';

interface Order {
  /** The list whose children are the entries. */
  readonly list: RefObject<HTMLOListElement | null>;
  readonly move: (at: number, by: -1 | 1) => void;
  readonly remove: (at: number) => void;
}

/** Changes the order of a list; the focus goes with what is moved. */
export function useOrder<Entry>(entries: readonly Entry[], onChange: (entries: Entry[]) => void): Order {
  const list = useRef<HTMLOListElement>(null);
  const without = (at: number) => entries.filter((_, index) => index !== at);
  const move = (at: number, by: -1 | 1) => {
    const moved = without(at);
    moved.splice(at + by, 0, ...entries.slice(at, at + 1));
    onChange(moved);
    setTimeout(() => {
      list.current?.children[at + by]?.querySelector<HTMLElement>(`[data-by="${by}"]`)?.focus();
    });
  };
  return { list, move, remove: (at) => onChange(without(at)) };
}

interface OrderButtonsProps extends Omit<Order, 'list'> {
  /** Which entry they are for, and of how many. */
  readonly at: number;
  readonly of: number;
  readonly words: { readonly up: string; readonly down: string; readonly remove: string };
  /** The id of what says which entry it is, where the words do not. */
  readonly describedBy?: string;
}

/** Moves an entry up or down, or removes it. */
export function OrderButtons({ at, of, words, describedBy, move, remove }: OrderButtonsProps) {
  return (
    <>
      <button
        type="button"
        data-by={-1}
        aria-label={words.up}
        aria-describedby={describedBy}
        aria-disabled={at === 0}
        onClick={() => {
          if (at > 0) move(at, -1);
        }}
      >
        ↑
      </button>
      <button
        type="button"
        data-by={1}
        aria-label={words.down}
        aria-describedby={describedBy}
        aria-disabled={at === of - 1}
        onClick={() => {
          if (at < of - 1) move(at, 1);
        }}
      >
        ↓
      </button>
      <button
        type="button"
        aria-label={words.remove}
        aria-describedby={describedBy}
        onClick={() => {
          remove(at);
        }}
      >
        ×
      </button>
    </>
  );
}
