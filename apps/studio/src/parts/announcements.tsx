import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';

interface Announcement {
  readonly text: string;
  /** Where what it tells of can be seen. */
  readonly link?: { readonly href: string; readonly text: string };
}

/** One that was made; the same text may be told twice. */
interface Told extends Announcement {
  readonly number: number;
}

const AnnounceContext = createContext<(announcement: Announcement) => void>(() => undefined);

/** Tells people what was done: on the screen, and to screen readers. It stands there until they go elsewhere, or something else is told. */
export function useAnnounce(): (announcement: Announcement) => void {
  return useContext(AnnounceContext);
}

export function AnnouncementProvider({ children }: { children: ReactNode }) {
  const [here] = useLocation();
  const [told, setTold] = useState<Told | null>(null);
  const [seen, setSeen] = useState({ here, told });
  const announce = useCallback((announcement: Announcement) => {
    setTold((before) => ({ ...announcement, number: (before?.number ?? 0) + 1 }));
  }, []);
  if (seen.here !== here || seen.told !== told) {
    setSeen({ here, told });
    // What is told on the way to another page is told there.
    if (seen.here !== here && seen.told === told) setTold(null);
  }
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="told" role="status">
        {told && (
          // An element of its own each time: to screen readers, the same text in the same place is no news.
          <p key={told.number}>
            {told.text} {told.link && <Link href={told.link.href}>{told.link.text}</Link>}
          </p>
        )}
      </div>
    </AnnounceContext>
  );
}
