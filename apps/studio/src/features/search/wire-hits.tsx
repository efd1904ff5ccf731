import { Link } from 'wouter';
import { Choice } from '../../parts/choice.jsx';
import { More, RowList } from '../../parts/more.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { sectionOptions } from '../../parts/section-options.js';
import { useReading } from '../../parts/use-reading.js';
import { WireRow } from '../../parts/wire-row.jsx';
import type { VariablesOf } from '../../server/graphql.js';
import { useWords } from '../../words/words.jsx';
import { SearchFilters, SearchWire } from './search-documents.js';
import { useNarrowing } from './use-narrowing.js';

/** The items of the wire with these words, last updated first. */
export function WireHits({ words }: { words: string }) {
  const { w } = useWords();
  const { get, set } = useNarrowing();
  const [{ data }] = useReading({ query: SearchFilters });
  const [sectionId, agencyId] = [get('section'), get('agency')];
  const filter = {
    search: words,
    ...(sectionId !== '' && { sectionId }),
    ...(agencyId !== '' && { agencyId }),
  };
  const inbox = new URLSearchParams({ search: words });
  if (sectionId !== '') inbox.set('section', sectionId);
  if (agencyId !== '') inbox.set('agency', agencyId);
  const agencies = (data?.agencies ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <>
      <div className="filters">
        <Choice
          label={w.filters.section}
          value={sectionId}
          options={[['', w.filters.allSections], ...sectionOptions(data?.sections)]}
          onChange={(chosen) => set('section', chosen)}
        />
        <Choice
          label={w.wire.agency}
          value={agencyId}
          options={[['', w.wire.any], ...agencies]}
          onChange={(chosen) => set('agency', chosen)}
        />
        <Link href={`/wire?${inbox.toString()}`}>{w.search.asInbox}</Link>
      </div>
      <Hits filter={filter} />
    </>
  );
}

function Hits({ filter, after }: { filter: VariablesOf<typeof SearchWire>['filter']; after?: string }) {
  const { w } = useWords();
  const variables = { filter, after: after ?? null };
  const [{ data, error }] = useReading({ query: SearchWire, variables });
  if (!data) return <ReadingState error={error} />;
  const { edges, pageInfo } = data.wireItems;
  if (edges.length === 0) return <p className="quiet">{w.search.nothing}</p>;
  return (
    <>
      <RowList label={w.search.kinds.wire} isNext={after !== undefined}>
        {edges.map(({ node }) => (
          <WireRow key={node.id} item={node} href={`/wire/${encodeURIComponent(node.id)}`} />
        ))}
      </RowList>
      <More after={pageInfo.hasNextPage ? pageInfo.endCursor : null}>
        {(next) => <Hits filter={filter} after={next} />}
      </More>
    </>
  );
}
