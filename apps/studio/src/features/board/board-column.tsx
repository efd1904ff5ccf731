import { memo, useEffect, useId, useRef, useState } from 'react';
import type { ManuscriptLine } from '../../parts/manuscript-row.jsx';
import { More, RowList } from '../../parts/more.jsx';
import { News } from '../../parts/news.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { useNews } from '../../parts/use-news.js';
import { useOffered } from '../../parts/use-offered.js';
import { useReading } from '../../parts/use-reading.js';
import type { VariablesOf } from '../../server/graphql.js';
import { useWords } from '../../words/words.jsx';
import { BoardCard } from './board-card.jsx';
import { Column } from './board-documents.js';
import { Count } from './count.jsx';
import type { State, Verdict } from './targets.js';

interface BoardColumnProps {
  readonly state: State;
  readonly count: number | undefined;
  readonly hasMore: boolean;
  readonly filter: VariablesOf<typeof Column>['filter'];
  readonly orderBy: VariablesOf<typeof Column>['orderBy'];
  /** Another one when the user has changed something. */
  readonly changes: number;
  /** The id of what they have changed last; empty if there is nothing. */
  readonly changedId: string;
  /** Whether the card that is dragged can be dropped here; null while none is, or while it is not known. */
  readonly verdict: Verdict | null;
  readonly onDrag: (dragged: ManuscriptLine | null) => void;
  readonly onDrop: (to: State) => void;
}

/** The copy in one state. What is dragged over it says whether it can go there, and if not, why. */
export const BoardColumn = memo(function BoardColumn({
  state,
  count,
  hasMore,
  verdict,
  onDrop,
  ...asked
}: BoardColumnProps) {
  const { w } = useWords();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const may = verdict === null ? '' : verdict.can.length > 0 ? 'open' : 'closed';
  return (
    <section
      className={`column ${may} ${isOver ? 'over' : ''}`}
      aria-labelledby={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(state);
      }}
    >
      <h2 id={id}>
        {w.states[state]} <Count count={count} hasMore={hasMore} />
      </h2>
      {isOver && verdict?.can.length === 0 && <p className="why">{verdict.why}</p>}
      <Cards state={state} after={null} {...asked} />
    </section>
  );
});

interface CardsProps extends Pick<
  BoardColumnProps,
  'state' | 'filter' | 'orderBy' | 'changes' | 'changedId' | 'onDrag'
> {
  readonly after: string | null;
}

/** A page of a column, and those behind it. */
function Cards({ after, ...asked }: CardsProps) {
  const { w } = useWords();
  const { state, filter, orderBy, changes, changedId, onDrag } = asked;
  const shown = useRef<ReadonlySet<string>>(new Set());
  const news = useNews(
    (change) =>
      change.manuscriptId === null || change.state === state || shown.current.has(change.manuscriptId),
  );
  const [{ data, error, fetching, stale }] = useReading(
    { query: Column, variables: { filter: { ...filter, states: [state] }, orderBy, after } },
    `${news} ${changes}`,
  );
  const page = data?.manuscripts.pageInfo;
  const latest = data?.manuscripts.edges.map(({ node }) => node);
  const offered = useOffered(
    { rows: latest, end: page?.hasNextPage ? page.endCursor : null, isFresh: !fetching && !stale },
    changes,
  );
  const ids = [...offered.rows, ...(latest ?? [])].map(({ id }) => id).join(' ');
  useEffect(() => {
    shown.current = new Set(ids.split(' '));
    // The card that was moved had the focus, and has it in its new column: also if it went there as the dialog closed, which then gave the
    // focus to the title of the page.
    if (changedId === '' || !document.activeElement?.matches('body, h1')) return;
    document.querySelector<HTMLElement>(`.card > a[data-row="${CSS.escape(changedId)}"]`)?.focus();
  }, [ids, changedId]);
  if (!data) return <ReadingState error={error} />;
  return (
    <>
      {after === null && (
        <p className="list-head">
          <News {...offered} onShow={offered.show} />
        </p>
      )}
      {offered.rows.length > 0 && (
        <RowList label={w.states[state]} isNext={after !== null}>
          {offered.rows.map((row) => (
            <BoardCard key={row.id} manuscript={row} isGone={offered.gone.has(row.id)} onDrag={onDrag} />
          ))}
        </RowList>
      )}
      <More after={offered.end}>{(next) => <Cards {...asked} after={next} />}</More>
    </>
  );
}
