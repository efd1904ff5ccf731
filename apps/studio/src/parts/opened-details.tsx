import { useState, type ReactNode } from 'react';

/** What is shown, and asked for, only once somebody opens it. */
export function OpenedDetails({ summary, children }: { summary: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpen(true);
      }}
    >
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
