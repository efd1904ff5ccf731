import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useClient, type Client } from 'urql';
import { useReach } from '../../../server/reach.jsx';
import { useSession } from '../../../server/session.jsx';
import { isEmptyPatch, patchBetween, type Patch } from '../conflict/patch-between.js';
import type { Copy } from '../copy/copy.js';
import type { Conflict } from './saving-state.js';
import { statusOf, type SavingStatus } from './saving-status.js';
import { Writer } from './writer.js';

export interface SavingNow {
  /** What to begin with; undefined until it is known. Whatever becomes of it later comes by `onPatch`. */
  readonly copy: Copy | undefined;
  /** Why there is nothing to begin with: null if there is no such manuscript. Undefined if nothing stands against it. */
  readonly unreadable: string | null | undefined;
  /** Whether what is typed here counts. It does not while another window of the same person writes. */
  readonly canWrite: boolean;
  readonly status: SavingStatus;
  /** Whether the session has ended: nothing is saved before somebody has signed in again. */
  readonly hasEnded: boolean;
  /** Whether a colleague has changed the manuscript since; it is merged with the next commit. */
  readonly isOutdated: boolean;
  /** Whose changes were merged last, until somebody types; null for nobody. */
  readonly mergedBy: string | null;
  readonly conflict: Conflict<Copy> | null;
  /** To be called with the whole copy whenever it has changed; with what `onPatch` has made of it, too. */
  readonly change: (copy: Copy) => void;
  /** Hands what is typed to the manuscript; what came of it is in `status`. */
  readonly commit: () => void;
  readonly tryAgain: () => void;
  /** Throws away what is not in the manuscript. */
  readonly discard: () => void;
  /** Writes in this window. */
  readonly writeHere: () => void;
  /** Ends a conflict with what was made of both texts. */
  readonly settle: (copy: Copy) => void;
  /** The copy as it is being written, for whoever has to show all of it. */
  readonly currentCopy: () => Copy | undefined;
}

interface SavingArgs {
  readonly manuscriptId: string;
  /** Whether what was typed is handed to the manuscript when the page is left. It is in the working draft in any case. */
  readonly isCommittedOnLeaving: boolean;
  /** Is called at once when something has come from elsewhere, and has to be carried out before anything else is typed. */
  readonly onPatch: (patch: Patch) => void;
}

/** Those that write, also after their page was left. One for each manuscript: pages that show it share it. */
const writers = new Map<string, Writer>();

function writerOf(userId: string, manuscriptId: string, client: Client): Writer {
  const name = `${userId} ${manuscriptId}`;
  const known = writers.get(name);
  if (known) return known;
  const writer = new Writer([userId, manuscriptId], client, () => {
    writers.delete(name);
    writer.close();
  });
  writers.set(name, writer);
  return writer;
}

/** Keeps and saves what somebody writes, from what they type until it is in the manuscript. */
export function useSaving({ manuscriptId, isCommittedOnLeaving, onPatch }: SavingArgs): SavingNow {
  const client = useClient();
  const { user, hasEnded, want } = useSession();
  const { isReachable } = useReach();
  const userId = user?.id ?? '';
  const [writer, setWriter] = useState(() => writerOf(userId, manuscriptId, client));
  const seen = useSyncExternalStore(writer.subscribe, () => writer.now);
  const first = useRef<Copy | undefined>(undefined);
  first.current ??= writer.copy ?? undefined;
  const carryOut = useRef(onPatch);
  const commitsOnLeaving = useRef(isCommittedOnLeaving);
  useEffect(() => {
    carryOut.current = onPatch;
    commitsOnLeaving.current = isCommittedOnLeaving;
  });

  useEffect(() => {
    // It may have closed between two showings of the page.
    const current = writerOf(userId, manuscriptId, client);
    setWriter(current);
    const stop = current.subscribe(() => undefined);
    return () => {
      stop();
      current.leave(commitsOnLeaving.current);
    };
  }, [userId, manuscriptId, client]);

  const hasBegun = first.current !== undefined;
  useEffect(() => {
    if (!hasBegun) return undefined;
    const [shown, now] = [first.current, writer.copy];
    if (shown && now) {
      const missed = patchBetween(shown, now);
      if (!isEmptyPatch(missed)) carryOut.current(missed);
    }
    return writer.onPatch((patch) => {
      carryOut.current(patch);
    });
  }, [writer, hasBegun]);

  useEffect(() => {
    writer.use(client);
  }, [writer, client]);

  useEffect(() => {
    if (isReachable && !hasEnded) writer.hurry();
  }, [writer, isReachable, hasEnded]);

  // What they ask for themselves has to be done by the server: then they are asked to sign in.
  const askFor = useCallback(
    (act: () => unknown) => {
      void act();
      if (hasEnded) want(true);
    },
    [hasEnded, want],
  );

  return {
    copy: first.current,
    unreadable: seen.unreadable,
    canWrite: seen.saving !== null,
    status: statusOf(seen, hasEnded),
    hasEnded,
    isOutdated: seen.isOutdated,
    mergedBy: seen.mergedBy,
    conflict: seen.saving?.conflict ?? null,
    change: useCallback(
      (copy: Copy) => {
        writer.type(copy);
      },
      [writer],
    ),
    commit: useCallback(() => {
      askFor(() => writer.commit());
    }, [writer, askFor]),
    tryAgain: useCallback(() => {
      askFor(() => writer.tryAgain());
    }, [writer, askFor]),
    discard: useCallback(() => {
      askFor(() => writer.discard());
    }, [writer, askFor]),
    writeHere: useCallback(() => {
      askFor(() => writer.takeOver());
    }, [writer, askFor]),
    settle: useCallback(
      (copy: Copy) => {
        writer.settle(copy);
      },
      [writer],
    ),
    currentCopy: useCallback(() => writer.copy ?? undefined, [writer]),
  };
}
