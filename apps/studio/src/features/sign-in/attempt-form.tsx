import type { ReactNode } from 'react';

interface AttemptFormProps {
  /** What the button says. */
  readonly label: string;
  readonly fault: string;
  readonly isBusy: boolean;
  readonly submit: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** What somebody fills in to get in, and why the last attempt failed. */
export function AttemptForm({ label, fault, isBusy, submit, children }: AttemptFormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      <p className="fault" role="alert">
        {fault}
      </p>
      <button type="submit" className="main" disabled={isBusy}>
        {label}
      </button>
    </form>
  );
}
