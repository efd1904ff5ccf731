import { ManuscriptRow } from '../../parts/manuscript-row.jsx';
import { More, RowList } from '../../parts/more.jsx';
import { NotAnew, ReadingState } from '../../parts/reading-state.jsx';
import { useReading } from '../../parts/use-reading.js';
import type { VariablesOf } from '../../server/graphql.js';
import { useWords } from '../../words/words.jsx';
import { Board } from './board-documents.js';

interface BoardListProps {
  readonly label: string;
  readonly filter: VariablesOf<typeof Board>;
  /** The cursor behind which it begins; from the newest, if there is none. */
  readonly after?: string;
}

/** A page of the board, last changed first, and those behind it. */
export function BoardList({ label, filter, after }: BoardListProps) {
  const { w } = useWords();
  const isNext = after !== undefined;
  const [{ data, error }] = useReading({ query: Board, variables: { ...filter, after: after ?? null } });
  if (!data) return <ReadingState error={error} />;
  const { edges, pageInfo } = data.manuscripts;
  if (edges.length === 0) return <p className="quiet">{w.board.nothing}</p>;
  return (
    <>
      <NotAnew error={error} />
      <RowList label={label} isNext={isNext}>
        {edges.map(({ node }) => (
          <ManuscriptRow key={node.id} manuscript={node} />
        ))}
      </RowList>
      <More after={pageInfo.hasNextPage ? pageInfo.endCursor : null}>
        {(next) => <BoardList label={label} filter={filter} after={next} />}
      </More>
    </>
  );
}
