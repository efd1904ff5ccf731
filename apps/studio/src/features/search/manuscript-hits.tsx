import { Choice } from '../../parts/choice.jsx';
import { ManuscriptRow } from '../../parts/manuscript-row.jsx';
import { More, RowList } from '../../parts/more.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { sectionOptions } from '../../parts/section-options.js';
import { useReading } from '../../parts/use-reading.js';
import type { VariablesOf } from '../../server/graphql.js';
import { useWords, type Words } from '../../words/words.jsx';
import { SearchFilters, SearchManuscripts } from './search-documents.js';
import { useNarrowing } from './use-narrowing.js';

type State = keyof Words['states'];

/** The manuscripts with these words in the working copy, last changed first. */
export function ManuscriptHits({ words }: { words: string }) {
  const { w } = useWords();
  const { get, set } = useNarrowing();
  const [{ data }] = useReading({ query: SearchFilters });
  const states = Object.keys(w.states) as State[];
  const state = states.find((each) => each === get('state'));
  const sectionId = get('section');
  const filter = {
    search: words,
    ...(state && { states: [state] }),
    ...(sectionId !== '' && { sectionId, withSubsections: true }),
  };
  return (
    <>
      <div className="filters">
        <Choice
          label={w.search.state}
          value={state ?? ''}
          options={[['', w.wire.any], ...states.map((each) => [each, w.states[each]] as const)]}
          onChange={(chosen) => set('state', chosen)}
        />
        <Choice
          label={w.filters.section}
          value={sectionId}
          options={[['', w.filters.allSections], ...sectionOptions(data?.sections)]}
          onChange={(chosen) => set('section', chosen)}
        />
      </div>
      <Hits filter={filter} />
    </>
  );
}

function Hits({
  filter,
  after,
}: {
  filter: VariablesOf<typeof SearchManuscripts>['filter'];
  after?: string;
}) {
  const { w } = useWords();
  const variables = { filter, after: after ?? null };
  const [{ data, error }] = useReading({ query: SearchManuscripts, variables });
  if (!data) return <ReadingState error={error} />;
  const { edges, pageInfo } = data.manuscripts;
  if (edges.length === 0) return <p className="quiet">{w.search.nothing}</p>;
  return (
    <>
      <RowList label={w.search.kinds.manuscripts} isNext={after !== undefined}>
        {edges.map(({ node }) => (
          <ManuscriptRow key={node.id} manuscript={node} />
        ))}
      </RowList>
      <More after={pageInfo.hasNextPage ? pageInfo.endCursor : null}>
        {(next) => <Hits filter={filter} after={next} />}
      </More>
    </>
  );
}
