import { isUnsaved } from './saving-state.js';
import type { Seen } from './writer.js';

/** What the line says, never more than is known. */
export type SavingStatus =
  /** It is not known yet. */
  | { readonly kind: 'opening' }
  /** Nothing was typed. */
  | { readonly kind: 'untouched' }
  /** Everything typed is on the server: in the working draft, or in the manuscript. */
  | { readonly kind: 'saved'; readonly at: string; readonly isCommitted: boolean }
  | { readonly kind: 'typing' | 'saving' }
  /** Another window of the same person writes. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'conflict' }
  /** Nobody is signed in, no answer came, or the server failed. */
  | { readonly kind: 'signedOut' | 'unreachable' | 'failing'; readonly isKept: boolean }
  | {
      readonly kind: 'refused';
      readonly message: string;
      readonly isKept: boolean;
      readonly isDraftSaved: boolean;
    };

export function statusOf({ saving, isElsewhere, isKept }: Seen, hasEnded: boolean): SavingStatus {
  if (isElsewhere) return { kind: 'elsewhere' };
  if (!saving) return { kind: 'opening' };
  const { trouble, conflict, isSent, flight, draft, savedAt, wantsCommit } = saving;
  if (conflict) return { kind: 'conflict' };
  const unsaved = isUnsaved(saving);
  if (trouble?.kind === 'refused') {
    return { kind: 'refused', message: trouble.message, isKept, isDraftSaved: !unsaved };
  }
  if (unsaved && hasEnded) return { kind: 'signedOut', isKept };
  if (unsaved && trouble) return { kind: trouble.kind, isKept };
  if ((flight && isSent) || wantsCommit) return { kind: 'saving' };
  if (unsaved) return { kind: 'typing' };
  return savedAt === null
    ? { kind: 'untouched' }
    : { kind: 'saved', at: savedAt, isCommitted: draft === null };
}
