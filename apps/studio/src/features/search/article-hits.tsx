import { Link } from 'wouter';
import { Choice } from '../../parts/choice.jsx';
import { Highlighted } from '../../parts/highlighted.jsx';
import { Moment } from '../../parts/moment.jsx';
import { More, RowList } from '../../parts/more.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { useReading } from '../../parts/use-reading.js';
import type { VariablesOf } from '../../server/graphql.js';
import { useWords } from '../../words/words.jsx';
import { Facets } from './facets.jsx';
import { SearchArticles, type ArticleHit } from './search-documents.js';
import { useNarrowing } from './use-narrowing.js';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

type Asked = VariablesOf<typeof SearchArticles>;

/** What readers find with these words, and of what it is. */
export function ArticleHits({ words }: { words: string }) {
  const { w } = useWords();
  const { get, set } = useNarrowing();
  const year = get('year');
  const asked = {
    query: words,
    section: get('section') || null,
    agency: get('agency') || null,
    from: startOf(year),
    to: startOf(year, 1),
  };
  const orderBy = get('order') === 'relevance' ? 'RELEVANCE' : 'NEWEST_FIRST';
  return (
    <div className="found">
      <div>
        <p className="filters">
          <Choice
            label={w.search.order}
            value={orderBy}
            options={[
              ['NEWEST_FIRST', w.search.orders.NEWEST_FIRST],
              ['RELEVANCE', w.search.orders.RELEVANCE],
            ]}
            onChange={(order) => set('order', order === 'RELEVANCE' ? 'relevance' : '')}
          />
        </p>
        <Hits asked={{ ...asked, orderBy }} />
      </div>
      <Facets asked={asked} />
    </div>
  );
}

/** The first moment of a year, or of the one `later`; null if it is none. */
function startOf(year: string, later = 0): string | null {
  return /^\d{4}$/.test(year) ? `${Number(year) + later}-01-01T00:00:00.000Z` : null;
}

function Hits({ asked, after }: { asked: Asked; after?: string }) {
  const { w } = useWords();
  const variables = { ...asked, after: after ?? null };
  const [{ data, error }] = useReading({ query: SearchArticles, variables });
  if (!data) return <ReadingState error={error} />;
  const { edges, pageInfo } = data.search;
  if (edges.length === 0) return <p className="quiet">{w.search.nothing}</p>;
  return (
    <>
      <RowList label={w.search.kinds.articles} isNext={after !== undefined}>
        {edges.map((hit) => (
          <HitRow key={hit.node.id} hit={hit} />
        ))}
      </RowList>
      <More after={pageInfo.hasNextPage ? pageInfo.endCursor : null}>
        {(next) => <Hits asked={asked} after={next} />}
      </More>
    </>
  );
}

function HitRow({ hit: { node, highlights } }: { hit: ArticleHit }) {
  const headline = highlights.find(({ field }) => field === 'HEADLINE');
  const passages = highlights.filter(({ field }) => field !== 'HEADLINE');
  return (
    <li className="row">
      {/* The id of an article leads to its manuscript. */}
      <Link data-row="" href={manuscriptPlace(node.id)}>
        {headline ? <Highlighted html={headline.html} /> : node.headline}
      </Link>
      <span>{node.creditLine}</span>
      <span>{node.section?.name}</span>
      <span className="quiet">
        <Moment at={node.publishedAt} />
      </span>
      {passages.map(({ field, html }) => (
        <span key={field} className="passage">
          <Highlighted html={html} />
        </span>
      ))}
    </li>
  );
}
