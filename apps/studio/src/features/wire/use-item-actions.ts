import { useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { useAnnounce } from '../../parts/announcements.jsx';
import { useChange } from '../../server/use-change.js';
import { whyNot } from '../../server/why-not.js';
import { useWords } from '../../words/words.jsx';
import { IgnoreItem, TakeItem, UnignoreItem } from './wire-documents.js';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

interface Item {
  readonly id: string;
  readonly revision: number;
  readonly takes: readonly unknown[];
}

export interface ItemActions {
  readonly isBusy: boolean;
  /** The item of which a draft was made before, if somebody takes it: whether there is to be another is asked first. */
  readonly inQuestion: Item | null;
  readonly takeAgain: () => void;
  readonly leaveIt: () => void;
  readonly take: (item: Item) => Promise<void>;
  readonly ignore: (item: Item) => Promise<void>;
  readonly unignore: (item: Item) => Promise<void>;
}

interface Outcome {
  readonly userErrors: readonly { readonly message: string }[];
}

/** What can be done with an item of the wire. Tells what became of it. */
export function useItemActions(): ItemActions {
  const { w } = useWords();
  const client = useClient();
  const change = useChange();
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [inQuestion, setInQuestion] = useState<Item | null>(null);
  const isAtWork = useRef(false);

  /** Says why not; whether there was a reason. */
  const refused = (outcome: Outcome | undefined, error: CombinedError | undefined): boolean => {
    const why = whyNot(outcome?.userErrors ?? [], error, w.moves.unknown);
    if (why !== '') announce({ text: why });
    return why !== '';
  };
  const busy =
    (work: (item: Item) => Promise<void>) =>
    async (item: Item): Promise<void> => {
      // A key that is pressed twice takes once.
      if (isAtWork.current) return;
      isAtWork.current = true;
      setBusy(true);
      await work(item);
      isAtWork.current = false;
      setBusy(false);
    };
  const makeDraft = busy(async ({ id, revision }) => {
    const { data, error } = await change(TakeItem, { wireItemId: id, revision });
    const manuscript = data?.it.manuscript;
    if (refused(data?.it, error) || !manuscript) return;
    const href = manuscriptPlace(manuscript.id);
    const text = w.wire.tookIt(manuscript.content.headline ?? '', data.it.takenBefore.length);
    announce({ text, link: { href, text: w.wire.openDraft } });
  });
  return {
    isBusy,
    inQuestion,
    takeAgain: () => {
      if (inQuestion) void makeDraft(inQuestion);
      setInQuestion(null);
    },
    leaveIt: () => setInQuestion(null),
    take: async (item) => {
      if (item.takes.length > 0) setInQuestion(item);
      else await makeDraft(item);
    },
    ignore: busy(async ({ id, revision }) => {
      const { data, error } = await client.mutation(IgnoreItem, {
        input: { wireItemId: id, expectedRevision: revision },
      });
      if (!refused(data?.it, error)) announce({ text: w.wire.ignoredIt });
    }),
    unignore: busy(async ({ id }) => {
      const { data, error } = await client.mutation(UnignoreItem, { input: { wireItemId: id } });
      if (!refused(data?.it, error)) announce({ text: w.wire.unignoredIt });
    }),
  };
}
