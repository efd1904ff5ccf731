import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { Link } from 'wouter';

interface Announcement {
  readonly text: string;
  /** Where what it tells of can be seen. */
  readonly link?: { readonly href: string; readonly text: string };
}

const AnnounceContext = createContext<(announcement: Announcement) => void>(() => undefined);

/** Tells people what was done: on the screen, and to screen readers. */
export function useAnnounce(): (announcement: Announcement) => void {
  return useContext(AnnounceContext);
}

export function AnnouncementProvider({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<Announcement | null>(null);
  const announce = useCallback((announcement: Announcement) => {
    setTold(announcement);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="told" role="status">
        {told && (
          <p key={told.text}>
            {told.text} {told.link && <Link href={told.link.href}>{told.link.text}</Link>}
          </p>
        )}
      </div>
    </AnnounceContext>
  );
}
