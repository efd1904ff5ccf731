import { Link, useSearch } from 'wouter';
import { Moment } from '../../parts/moment.jsx';
import { More, RowList } from '../../parts/more.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import type { Filter } from './inbox-filter.js';
import { useItemKeys } from './use-item-keys.js';
import { Inbox, type WireLine } from './wire-documents.js';

interface InboxListProps {
  readonly filter: Filter;
  /** Whether a story that several agencies tell is shown once. */
  readonly onePerGroup: boolean;
  /** The id of the item that is open beside the list. */
  readonly openId: string | undefined;
  readonly after?: string;
}

/** A page of the inbox, last updated first, and those behind it. */
export function InboxList({ after, ...asked }: InboxListProps) {
  const { w } = useWords();
  const { filter, onePerGroup, openId } = asked;
  const variables = { filter, onePerGroup, after: after ?? null };
  const [{ data, error }] = useReading({ query: Inbox, variables });
  const items = data?.wireItems.edges.map(({ node }) => node) ?? [];
  useItemKeys(items);
  if (!data) return <ReadingState error={error} />;
  const { hasNextPage, endCursor } = data.wireItems.pageInfo;
  if (items.length === 0) return <p className="quiet">{w.wire.nothing}</p>;
  return (
    <>
      <RowList label={w.wire.title} isNext={after !== undefined}>
        {items.map((item) => (
          <InboxRow key={item.id} item={item} isOpen={item.id === openId} />
        ))}
      </RowList>
      <More after={hasNextPage ? endCursor : null}>{(next) => <InboxList {...asked} after={next} />}</More>
    </>
  );
}

function InboxRow({ item, isOpen }: { item: WireLine; isOpen: boolean }) {
  const { w } = useWords();
  const search = useSearch();
  const { id, headline, credits, signal, state, source, section, takes, isCancelled, isHeld } = item;
  const isUnseen = state === 'NEW' || state === 'UPDATED';
  return (
    <li className={isUnseen ? 'row unseen' : 'row'}>
      <Link
        data-row={id}
        href={`/wire/${encodeURIComponent(id)}${search === '' ? '' : `?${search}`}`}
        aria-current={isOpen ? 'true' : undefined}
      >
        {headline ?? w.manuscript.noHeadline}
      </Link>
      {state !== 'SEEN' && <span className="state">{w.wire.itemStates[state]}</span>}
      {signal !== 'NONE' && (
        <span className={isCancelled ? 'urgent' : 'state'}>{w.wire.signals[signal]}</span>
      )}
      {isHeld && <span className="urgent">{w.wire.held}</span>}
      {item.priority === 'HIGH' && <span className="urgent">{w.wire.high}</span>}
      {takes.length > 0 && <span className="state">{w.wire.taken(takes.length)}</span>}
      <span>{credits.join('/') || source.name}</span>
      <span>{section?.name}</span>
      <span className="quiet">
        <Moment at={item.updatedAt} />
      </span>
    </li>
  );
}
