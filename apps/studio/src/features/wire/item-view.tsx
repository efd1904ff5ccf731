import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useClient } from 'urql';
import { Link, useLocation, useSearch } from 'wouter';
import { Moment } from '../../parts/moment.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { useKeys } from '../../parts/use-keys.js';
import { useReading } from '../../parts/use-reading.js';
import { useSession } from '../../server/session.jsx';
import { useWords } from '../../words/words.jsx';
import { useItemActions } from './use-item-actions.js';
import { MarkSeen, ReadItem, type WholeItem } from './wire-documents.js';

/** An item of the wire as its agency sent it. Opening it marks it as seen. */
export function ItemView({ id }: { id: string }) {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: ReadItem, variables: { id } });
  if (data?.wireItem) return <Item item={data.wireItem} />;
  return data && !error ? <p role="status">{w.wire.missing}</p> : <ReadingState error={error} />;
}

function Item({ item }: { item: WholeItem }) {
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
  const { isBusy, take, ignore, unignore } = useItemActions();
  useKeys({ t: () => void take(item), x: () => void ignore(item) });
  const decides = user?.role !== 'REPORTER';
  return (
    <p className="buttons">
      <button type="button" className="main" disabled={isBusy} onClick={() => void take(item)}>
        {w.wire.take}
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
    </p>
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
  const { revisions, drafts, seenBy, group } = item;
  const others = group?.items.filter(({ id }) => id !== item.id) ?? [];
  return (
    <>
      {drafts.length > 0 && (
        <section>
          <h3>{w.wire.drafts}</h3>
          <ul>
            {drafts.map(({ id, content }) => (
              <li key={id}>
                <Link href={`/manuscripts/${encodeURIComponent(id)}`}>
                  {content.headline ?? w.manuscript.noHeadline}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3>{w.wire.sameStory}</h3>
          <ul>
            {others.map(({ id, headline, source }) => (
              <li key={id}>
                <Link href={`/wire/${encodeURIComponent(id)}`}>{headline ?? w.manuscript.noHeadline}</Link>{' '}
                <span className="quiet">{source.name}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{w.wire.revisions}</h3>
        <ol>
          {revisions.map(({ number, at, headline, signal }) => (
            <li key={number}>
              {headline ?? w.manuscript.noHeadline} {signal === 'NONE' ? '' : `(${w.wire.signals[signal]})`}{' '}
              <span className="quiet">
                <Moment at={at} />
              </span>
            </li>
          ))}
        </ol>
      </section>
      {seenBy.length > 0 && (
        <p className="quiet">
          {w.wire.seenBy} {seenBy.map(({ user }) => user?.name ?? w.manuscript.somebody).join(', ')}
        </p>
      )}
    </>
  );
}
