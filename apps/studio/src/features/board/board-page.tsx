import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Page } from '../../parts/page.jsx';
import { RowArea } from '../../parts/row-area.jsx';
import { useNews } from '../../parts/use-news.js';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import { Counts } from './board-documents.js';
import { BoardFilterBar } from './board-filter-bar.jsx';
import { filterOf, orderOf } from './board-filter.js';
import { BoardList } from './board-list.jsx';
import { Board } from './board.jsx';
import { Count } from './count.jsx';
import { states, type State } from './targets.js';

/** All copy of the newsroom, in columns by state, or as a list of one state, as the address says: `?state=IN_REVIEW&section=…`. */
export function BoardPage() {
  const { w } = useWords();
  const [asked] = useSearchParams();
  const address = asked.toString();
  const state = states.find((each) => each === asked.get('state')) ?? null;
  // What is overdue is so at the moment at which it is asked for.
  const filter = useMemo(() => filterOf(new URLSearchParams(address), new Date()), [address]);
  const orderBy = orderOf(asked);
  const [{ data }] = useReading({ query: Counts, variables: { filter } }, useNews());
  const counts = new Map(data?.manuscriptCounts.states.map((each) => [each.state, each]));
  const at = (chosen: State | null) => {
    const next = new URLSearchParams(asked);
    if (chosen === null) next.delete('state');
    else next.set('state', chosen);
    return `/board?${next.toString()}`;
  };
  return (
    <Page title={w.board.title}>
      <BoardFilterBar />
      <nav aria-label={w.board.states} className="states">
        <ul>
          <li>
            <Link href={at(null)} aria-current={state === null ? 'page' : undefined}>
              {w.board.columns}
            </Link>
          </li>
          {states.map((each) => (
            <li key={each}>
              <Link href={at(each)} aria-current={each === state ? 'page' : undefined}>
                {w.states[each]}{' '}
                <Count count={counts.get(each)?.count} hasMore={counts.get(each)?.hasMore === true} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <RowArea>
        {state === null ? (
          <Board key={address} filter={filter} orderBy={orderBy} counts={counts} />
        ) : (
          <BoardList
            key={address}
            label={w.states[state]}
            filter={{ ...filter, states: [state] }}
            orderBy={orderBy}
          />
        )}
      </RowArea>
    </Page>
  );
}
