import { useRef } from 'react';
import { useClient } from 'urql';
import { useSearch } from 'wouter';
import { More, RowList } from '../../parts/more.jsx';
import { NotAnew, ReadingState } from '../../parts/reading-state.jsx';
import { News } from '../../parts/news.jsx';
import { useOffered } from '../../parts/use-offered.js';
import { useReading } from '../../parts/use-reading.js';
import { WireRow } from '../../parts/wire-row.jsx';
import { useWords } from '../../words/words.jsx';
import type { Filter } from './inbox-filter.js';
import { TakeAgain } from './take-again.jsx';
import { useInboxNews } from './use-inbox-news.js';
import { useItemKeys } from './use-item-keys.js';
import { useSeenInPassing } from './use-seen-in-passing.js';
import { Inbox, MarkSeen } from './wire-documents.js';

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
  const search = useSearch();
  const { filter, onePerGroup, openId } = asked;
  const variables = { filter, onePerGroup, after: after ?? null };
  const news = useInboxNews();
  const [{ data, error, fetching, stale }] = useReading({ query: Inbox, variables }, news);
  const page = data?.wireItems.pageInfo;
  const offered = useOffered({
    rows: data?.wireItems.edges.map(({ node }) => node),
    end: page?.hasNextPage ? page.endCursor : null,
    isFresh: !fetching && !stale,
  });
  const items = offered.rows;
  const client = useClient();
  const list = useRef<HTMLDivElement>(null);
  useSeenInPassing(list, items);
  const actions = useItemKeys(items);
  if (!data) return <ReadingState error={error} />;
  const unseen = items
    .filter(({ state }) => state === 'NEW' || state === 'UPDATED')
    .map(({ id, revision }) => ({ wireItemId: id, revision }));
  if (items.length === 0) return <p className="quiet">{w.wire.nothing}</p>;
  return (
    <>
      <NotAnew error={error} />
      {after === undefined && (
        <p className="list-head">
          <News {...offered} onShow={offered.show} />
        </p>
      )}
      <TakeAgain {...actions} />
      <div ref={list}>
        <RowList label={w.wire.title} isNext={after !== undefined}>
          {items.map((item) => (
            <WireRow
              key={item.id}
              item={item}
              href={`/wire/${encodeURIComponent(item.id)}${search === '' ? '' : `?${search}`}`}
              isOpen={item.id === openId}
            />
          ))}
        </RowList>
      </div>
      {unseen.length > 0 && (
        <button
          type="button"
          onClick={() => void client.mutation(MarkSeen, { input: { items: unseen } }).toPromise()}
        >
          {w.wire.markAllSeen}
        </button>
      )}
      <More after={offered.end}>{(next) => <InboxList {...asked} after={next} />}</More>
    </>
  );
}
