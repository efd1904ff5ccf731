import { useEffect, useRef, type ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** Of its heading, for what leads there. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A page: its title is that of the window, and has the focus when the page is opened. */
export function Page({ title, id, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Kopij`;
  }, [title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <h1 ref={heading} id={id} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}
