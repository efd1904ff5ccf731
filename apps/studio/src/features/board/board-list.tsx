import { useDeferredValue } from 'react';
import { ManuscriptRow, type ManuscriptLine } from '../../parts/manuscript-row.jsx';
import { More, RowList } from '../../parts/more.jsx';
import { NotAnew, ReadingState } from '../../parts/reading-state.jsx';
import { News } from '../../parts/news.jsx';
import { useNews } from '../../parts/use-news.js';
import { useOffered } from '../../parts/use-offered.js';
import { useReading } from '../../parts/use-reading.js';
import type { VariablesOf } from '../../server/graphql.js';
import { useWords } from '../../words/words.jsx';
import { Column } from './board-documents.js';

/** How many rows are seen without scrolling, on most screens. */
const screenful = 20;

interface BoardListProps {
  readonly label: string;
  readonly filter: VariablesOf<typeof Column>['filter'];
  readonly orderBy: VariablesOf<typeof Column>['orderBy'];
  /** The cursor behind which it begins; from the first, if there is none. */
  readonly after?: string;
}

/** A page of the copy in one state, as a list, and those behind it. */
export function BoardList({ label, filter, orderBy, after }: BoardListProps) {
  const { w } = useWords();
  const isNext = after !== undefined;
  const [{ data, error, fetching, stale }] = useReading(
    { query: Column, variables: { filter, orderBy, after: after ?? null } },
    useNews(),
  );
  const page = data?.manuscripts.pageInfo;
  const offered = useOffered({
    rows: data?.manuscripts.edges.map(({ node }) => node),
    end: page?.hasNextPage ? page.endCursor : null,
    isFresh: !fetching && !stale,
  });
  if (!data) return <ReadingState error={error} />;
  if (offered.rows.length === 0) return <p className="quiet">{w.board.nothing}</p>;
  return (
    <>
      <NotAnew error={error} />
      {!isNext && (
        <p className="list-head">
          <News {...offered} onShow={offered.show} />
        </p>
      )}
      <RowList label={label} isNext={isNext}>
        <Rows rows={offered.rows} gone={offered.gone} />
      </RowList>
      <More after={offered.end}>
        {(next) => <BoardList label={label} filter={filter} orderBy={orderBy} after={next} />}
      </More>
    </>
  );
}

interface RowsProps {
  readonly rows: readonly ManuscriptLine[];
  readonly gone: ReadonlySet<string>;
}

/** Those that are seen come first, the others in the frame after. */
function Rows({ rows, gone }: RowsProps) {
  const shown = useDeferredValue(rows.length, screenful);
  return rows
    .slice(0, shown)
    .map((row) => <ManuscriptRow key={row.id} manuscript={row} isGone={gone.has(row.id)} />);
}
