import { useReading } from '../../parts/use-reading.js';
import type { VariablesOf } from '../../server/graphql.js';
import { useWords } from '../../words/words.jsx';
import { ArticleFacets } from './search-documents.js';
import { useNarrowing } from './use-narrowing.js';

interface Facet {
  /** As the address says it. */
  readonly value: string;
  readonly text: string;
  readonly count: number;
}

/** How many were found, by section, agency and year; each narrows the search down to it, or does so no more. */
export function Facets({ asked }: { asked: VariablesOf<typeof ArticleFacets> }) {
  const { w } = useWords();
  const [{ data }] = useReading({ query: ArticleFacets, variables: asked });
  if (!data) return <aside className="facets" aria-label={w.search.narrow} />;
  const { totalCount, isTotalExact, facets } = data.search;
  const sections = facets.sections.map(({ section, count }) => ({
    value: section.slug,
    text: section.name,
    count,
  }));
  const agencies = facets.agencies.map(({ agency, count }) => ({
    value: agency.code,
    text: agency.name,
    count,
  }));
  const years = facets.years.map(({ year, count }) => ({ value: String(year), text: String(year), count }));
  return (
    <aside className="facets" aria-label={w.search.narrow}>
      <p role="status">{w.search.found(totalCount, !isTotalExact)}</p>
      <FacetList name="section" title={w.filters.section} facets={sections} />
      <FacetList name="agency" title={w.wire.agency} facets={agencies} />
      <FacetList name="year" title={w.search.year} facets={years} />
    </aside>
  );
}

function FacetList({ name, title, facets }: { name: string; title: string; facets: readonly Facet[] }) {
  const { get, set } = useNarrowing();
  if (facets.length === 0) return null;
  const chosen = get(name);
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {facets.map(({ value, text, count }) => (
          <li key={value}>
            <button
              type="button"
              className="link"
              aria-pressed={value === chosen}
              onClick={() => set(name, value === chosen ? '' : value)}
            >
              {text}
            </button>{' '}
            <span className="count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
