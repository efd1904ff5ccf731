import type { ReactNode } from 'react';

/** A link of copy, which opens beside the page. The server lets no other address in; a page that opens one must not trust that. */
export function Linked({ href, children }: { href: string; children: ReactNode }) {
  if (!/^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(href)) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
