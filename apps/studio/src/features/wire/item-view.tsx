import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { useLocation, useSearch } from 'wouter';
import { Moment } from '../../parts/moment.jsx';
import { NotAnew, ReadingState } from '../../parts/reading-state.jsx';
import { useKeys } from '../../parts/use-keys.js';
import { useReading } from '../../parts/use-reading.js';
import { useSession } from '../../server/session.jsx';
import { useWords } from '../../words/words.jsx';
import { AddDialog } from './add-dialog.jsx';
import { ItemGroup } from './item-group.jsx';
import { ItemRevisions } from './item-revisions.jsx';
import { TakeAgain } from './take-again.jsx';
import { TakeList } from './take-list.jsx';
import { useInboxNews } from './use-inbox-news.js';
import { useItemActions } from './use-item-actions.js';
import { focusedRow } from './use-item-keys.js';
import { MarkSeen, ReadItem, type WholeItem } from './wire-documents.js';

/** An item of the wire as its agency sent it. Opening it marks it as seen. */
export function ItemView({ id }: { id: string }) {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: ReadItem, variables: { id } }, useInboxNews(id));
  useKeys({ ArrowLeft: () => openRow(id, -1), ArrowRight: () => openRow(id, 1) });
  if (data?.wireItem) {
    return (
      <Item item={data.wireItem}>
        <NotAnew error={error} />
      </Item>
    );
  }
  return data && !error ? <p role="status">{w.wire.missing}</p> : <ReadingState error={error} />;
}

/** Opens the line that is so many below that of an item; whether there is one. */
function openRow(id: string, by: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('a[data-row]')];
  const next = rows[rows.findIndex(({ dataset }) => dataset['row'] === id) + by];
  next?.click();
  return next !== undefined;
}

function Item({ item, children }: { item: WholeItem; children: ReactNode }) {
  const { w } = useWords();
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [, go] = useLocation();
  const search = useSearch();
  useMarkSeen(item);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const close = () => {
    const row = document.querySelector<HTMLElement>(`a[data-row="${CSS.escape(item.id)}"]`);
    row?.focus();
    go(`/wire${search === '' ? '' : `?${search}`}`);
  };
  useKeys({ Escape: close });
  const { dateline, credits, source, notes, blocks, section } = item;
  return (
    <article className="item" aria-labelledby={heading}>
      <h2 id={heading} ref={title} tabIndex={-1}>
        {item.headline ?? w.manuscript.noHeadline}
      </h2>
      <p className="standing">
        {credits.length > 0 && <span>{credits.join('/')}</span>}
        <span>{source.name}</span>
        <span>{section?.name ?? w.manuscript.noSection}</span>
        <span>{w.wire.revision(item.revision)}</span>
        <span className="quiet">
          <Moment at={item.updatedAt} />
        </span>
      </p>
      {children}
      <ItemWarnings item={item} />
      <ItemActions item={item} onClose={close} />
      {notes.length > 0 && (
        <div className="notice">
          <p>
            <strong>{w.wire.notes}</strong>
          </p>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      <div className="copy">
        {dateline && <p className="quiet">{[...dateline.places, ...dateline.region].join(', ')}</p>}
        {blocks.map(({ type, text }, at) => (
          <ItemBlock key={at} type={type} text={text} />
        ))}
        {blocks.length === 0 && <p className="quiet">{w.wire.noText}</p>}
      </div>
      <ItemHistory item={item} />
    </article>
  );
}

function useMarkSeen({ id, revision, state }: WholeItem): void {
  const client = useClient();
  useEffect(() => {
    if (state !== 'NEW' && state !== 'UPDATED') return;
    void client.mutation(MarkSeen, { input: { items: [{ wireItemId: id, revision }] } }).toPromise();
  }, [client, id, revision, state]);
}

function ItemWarnings({ item }: { item: WholeItem }) {
  const { w, times } = useWords();
  const { embargoUntil, isCancelled, isHeld } = item;
  const isUnderEmbargo = embargoUntil != null && new Date(embargoUntil) > new Date();
  return (
    <>
      {isCancelled && <p className="notice grave">{w.wire.cancelled}</p>}
      {isHeld && <p className="notice grave">{w.wire.heldWhy}</p>}
      {isUnderEmbargo && <p className="notice">{w.notices.embargo(times.full(embargoUntil))}</p>}
    </>
  );
}

function ItemActions({ item, onClose }: { item: WholeItem; onClose: () => void }) {
  const { w } = useWords();
  const { user } = useSession();
  const actions = useItemActions();
  const { isBusy, take, ignore, unignore } = actions;
  const [isAdding, setAdding] = useState(false);
  // Of a row that has the focus, the list takes care.
  const isMeant = () => [undefined, item.id].includes(focusedRow());
  useKeys({ t: () => isMeant() && take(item), x: () => isMeant() && ignore(item), a: () => setAdding(true) });
  const decides = user?.role !== 'REPORTER';
  return (
    <div className="buttons">
      <TakeAgain {...actions} />
      {isAdding && <AddDialog item={item} onClose={() => setAdding(false)} />}
      <button type="button" className="main" disabled={isBusy} onClick={() => void take(item)}>
        {w.wire.take}
      </button>
      <button type="button" onClick={() => setAdding(true)}>
        {w.wire.add.open}
      </button>
      {decides && item.ignoredAt == null && (
        <button type="button" disabled={isBusy} onClick={() => void ignore(item)}>
          {w.wire.ignore}
        </button>
      )}
      {decides && item.ignoredAt != null && (
        <button type="button" disabled={isBusy} onClick={() => void unignore(item)}>
          {w.wire.unignore}
        </button>
      )}
      <button type="button" onClick={onClose}>
        {w.wire.close}
      </button>
    </div>
  );
}

function ItemBlock({ type, text }: WholeItem['blocks'][number]): ReactNode {
  if (type === 'HEADING') return <h3>{text}</h3>;
  if (type === 'QUOTE') return <blockquote>{text}</blockquote>;
  if (type !== 'LIST') return <p>{text}</p>;
  return (
    <ul>
      {text.split('\n').map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}

function ItemHistory({ item }: { item: WholeItem }) {
  const { w } = useWords();
  const { drafts, seenBy, routedBy } = item;
  return (
    <>
      {drafts.length > 0 && (
        <section>
          <h3>{w.wire.drafts}</h3>
          <TakeList takes={drafts} />
        </section>
      )}
      <ItemGroup item={item} />
      <ItemRevisions item={item} />
      {routedBy.length > 0 && (
        <p className="quiet">{w.wire.routedBy(routedBy.map(({ rule }) => rule.name).join(', '))}</p>
      )}
      {seenBy.length > 0 && (
        <p className="quiet">
          {w.wire.seenBy} {seenBy.map(({ user }) => user?.name ?? w.manuscript.somebody).join(', ')}
        </p>
      )}
    </>
  );
}
