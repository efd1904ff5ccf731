import { useSearchParams } from 'wouter';

interface Narrowing {
  /** What the address narrows down to; empty if it does not. */
  readonly get: (name: string) => string;
  /** An empty value does not narrow down. */
  readonly set: (name: string, value: string) => void;
}

/** What a search is narrowed down by; all of it is in the address, so that a link finds the same. */
export function useNarrowing(): Narrowing {
  const [asked, ask] = useSearchParams();
  return {
    get: (name) => asked.get(name) ?? '',
    set: (name, value) => {
      const next = new URLSearchParams(asked);
      if (value === '') next.delete(name);
      else next.set(name, value);
      ask(next, { replace: true });
    },
  };
}
