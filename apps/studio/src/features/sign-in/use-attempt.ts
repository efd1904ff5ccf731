import { useState } from 'react';
import { Refused } from '../../server/ask.js';
import { useWords, type Words } from '../../words/words.jsx';

/** Somebody has signed in, and the browser has not kept the cookie that says so. */
export class NotKept extends Error {}

/** The browser knows no passkeys, or not on this page. */
export class NoPasskeys extends Error {}

/** What a payload says of why it was refused. */
interface Outcome {
  readonly userErrors: readonly { readonly message: string }[];
}

interface Attempts {
  /** Why the last attempt failed, for people; empty if it did not. */
  readonly fault: string;
  readonly isBusy: boolean;
  /** Runs an attempt; gives what it gave, or null if it failed. */
  readonly attempt: <Payload extends Outcome>(work: () => Promise<Payload>) => Promise<Payload | null>;
}

/** Attempts to sign in, one at a time, each with its reason if it fails. */
export function useAttempt(): Attempts {
  const { w } = useWords();
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const attempt: Attempts['attempt'] = async (work) => {
    setBusy(true);
    setFault('');
    try {
      const payload = await work();
      setFault(payload.userErrors.map(({ message }) => message).join(' '));
      return payload.userErrors.length === 0 ? payload : null;
    } catch (error) {
      setFault(messageOf(error, w.signIn));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { fault, isBusy, attempt };
}

function messageOf(error: unknown, words: Words['signIn']): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof NotKept) return words.notKept;
  if (error instanceof NoPasskeys) return words.noPasskeys;
  // Of the browser: the person has cancelled, or has no passkey for this place.
  return error instanceof DOMException ? words.passkeyFailed : words.unreachable;
}
