import { useRef, type ReactNode } from 'react';
import { useKeys } from './use-keys.js';

const rowLinks = 'a[data-row]';

/** A dense list: `j` and `k` go from row to row, over all lists of the page, and Enter opens, as it does with any link. */
export function RowArea({ children }: { children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const go = (by: number) => {
    const links = [...(area.current?.querySelectorAll<HTMLElement>(rowLinks) ?? [])];
    const isHere = (link: HTMLElement) => link === document.activeElement;
    const focused = links.findIndex(isHere);
    // Somebody who reads the item that is open goes on from there.
    const at = focused === -1 ? links.findIndex((link) => link.ariaCurrent === 'true') : focused;
    const next = at === -1 ? (by > 0 ? 0 : links.length - 1) : at + by;
    links[Math.max(0, Math.min(next, links.length - 1))]?.focus();
  };
  useKeys({ j: () => go(1), k: () => go(-1) }, true);
  return <div ref={area}>{children}</div>;
}
