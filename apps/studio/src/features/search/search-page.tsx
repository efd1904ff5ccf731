import { useEffect } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Page } from '../../parts/page.jsx';
import { RowArea } from '../../parts/row-area.jsx';
import { focusSearch, SearchForm } from '../../parts/search-form.jsx';
import { useWords } from '../../words/words.jsx';
import { ArticleHits } from './article-hits.jsx';
import { ManuscriptHits } from './manuscript-hits.jsx';
import { WireHits } from './wire-hits.jsx';

/** What can be looked through, and what shows what was found of it. */
const kinds = { manuscripts: ManuscriptHits, articles: ArticleHits, wire: WireHits };

const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

/** Finds copy by its words, as the address says: `?in=articles&q=…`, and what it is narrowed down by. */
export function SearchPage() {
  const { w } = useWords();
  const [asked, ask] = useSearchParams();
  const words = asked.get('q') ?? '';
  const kind = kindNames.find((each) => each === asked.get('in')) ?? 'manuscripts';
  const Hits = kinds[kind];
  const isEmpty = words === '';
  // Whoever comes here without words wants to type them.
  useEffect(() => {
    if (isEmpty) focusSearch();
  }, [isEmpty]);
  return (
    <Page title={w.search.title}>
      <div className="filters">
        <SearchForm
          key={words}
          search={words}
          onSearch={(typed) => {
            const next = new URLSearchParams(asked);
            if (typed === '') next.delete('q');
            else next.set('q', typed);
            ask(next);
          }}
        />
      </div>
      <nav aria-label={w.search.where} className="states">
        <ul>
          {kindNames.map((each) => (
            <li key={each}>
              <Link
                // What one kind is narrowed down by means nothing to another.
                href={`/search?${new URLSearchParams({ in: each, ...(isEmpty ? {} : { q: words }) }).toString()}`}
                aria-current={each === kind ? 'page' : undefined}
              >
                {w.search.kinds[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {isEmpty ? (
        <p className="quiet">{w.search.howTo}</p>
      ) : (
        <RowArea>
          <Hits key={asked.toString()} words={words} />
        </RowArea>
      )}
    </Page>
  );
}
