import { useState } from 'react';
import { useAnnounce } from '../../parts/announcements.jsx';
import { Dialog } from '../../parts/dialog.jsx';
import { Field } from '../../parts/field.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { useReading } from '../../parts/use-reading.js';
import { useSession } from '../../server/session.jsx';
import { useChange } from '../../server/use-change.js';
import { whyNot } from '../../server/why-not.js';
import { useWords } from '../../words/words.jsx';
import { AddItem, FindCopy, type Take, type WholeItem } from './wire-documents.js';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

/** Adds an item, or some of its paragraphs, to copy that is there already. */
export function AddDialog({ item, onClose }: { item: WholeItem; onClose: () => void }) {
  const { w } = useWords();
  const { user } = useSession();
  const change = useChange();
  const announce = useAnnounce();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);

  // Without words: what whoever is here worked on last.
  const filter = asked === '' ? { updatedById: user?.id ?? '' } : { search: asked };
  const variables = { filter: { states: [...editable], ...filter } };
  const [{ data, error }, read] = useReading({ query: FindCopy, variables });
  const copy = data?.manuscripts.edges.map(({ node }) => node) ?? [];
  const manuscript = copy.find(({ id }) => id === chosen);

  const add = async ({ id: manuscriptId, version: expectedVersion }: Take) => {
    setBusy(true);
    setFault('');
    const paragraphs = item.blocks.map((_, at) => at + 1).filter((number) => !left.has(number));
    const { data: done, error: why } = await change(AddItem, {
      ...{ manuscriptId, expectedVersion, wireItemId: item.id, revision: item.revision },
      ...(left.size > 0 && { paragraphs }),
    });
    setBusy(false);
    const added = done?.it.manuscript;
    if (!added) {
      // Whatever has changed since, the next try is of what is there now.
      read({ requestPolicy: 'network-only' });
      return setFault(whyNot(done?.it.userErrors ?? [], why, w.moves.unknown));
    }
    announce({
      text: w.wire.add.done(added.content.headline ?? w.manuscript.noHeadline),
      link: { href: manuscriptPlace(added.id), text: w.wire.openDraft },
    });
    onClose();
  };
  return (
    <Dialog title={w.wire.add.title} onClose={onClose}>
      <form
        className="find-copy"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(words.trim());
        }}
      >
        <Field label={w.wire.add.find} name="copy" type="search" value={words} onChange={setWords} hasFocus />
        <button type="submit">{w.filters.find}</button>
      </form>
      <fieldset>
        <legend>{w.wire.add.to}</legend>
        {!data && <ReadingState error={error} />}
        {data && copy.length === 0 && <p className="quiet">{w.board.nothing}</p>}
        {copy.map(({ id, content, state }) => (
          <p key={id}>
            <label>
              <input type="radio" name="copy" checked={id === chosen} onChange={() => setChosen(id)} />{' '}
              {content.headline ?? w.manuscript.noHeadline}{' '}
              <span className={`state ${state.toLowerCase()}`}>{w.states[state]}</span>
            </label>
          </p>
        ))}
      </fieldset>
      <fieldset>
        <legend>{w.wire.add.paragraphs}</legend>
        {item.blocks.map(({ text }, at) => (
          <p key={at}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(at + 1)}
                onChange={({ target }) => {
                  const next = new Set(left);
                  if (target.checked) next.delete(at + 1);
                  else next.add(at + 1);
                  setLeft(next);
                }}
              />{' '}
              {text}
            </label>
          </p>
        ))}
      </fieldset>
      <p role="alert" className="fault">
        {fault}
      </p>
      <p className="buttons">
        <button
          type="button"
          className="main"
          disabled={!manuscript || isBusy || left.size === item.blocks.length}
          onClick={() => manuscript && void add(manuscript)}
        >
          {w.wire.add.submit}
        </button>
        <button type="button" onClick={onClose}>
          {w.moves.cancel}
        </button>
      </p>
    </Dialog>
  );
}

/** The states in which copy can be edited. */
const editable = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'UNPUBLISHED'] as const;
