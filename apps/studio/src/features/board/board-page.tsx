import { Link, useSearchParams } from 'wouter';
import { Choice } from '../../parts/choice.jsx';
import { Page } from '../../parts/page.jsx';
import { RowArea } from '../../parts/row-area.jsx';
import { SearchForm } from '../../parts/search-form.jsx';
import { sectionOptions } from '../../parts/section-options.js';
import { useReading } from '../../parts/use-reading.js';
import { useWords, type Words } from '../../words/words.jsx';
import { Counts } from './board-documents.js';
import { BoardList } from './board-list.jsx';

type State = keyof Words['states'];

/** The states as copy goes through them. */
const states: readonly State[] = [
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'SCHEDULED',
  'PUBLISHED',
  'UNPUBLISHED',
  'SPIKED',
  'KILLED',
];

/** All copy of the newsroom by state, as the address says: `?state=IN_REVIEW&section=…&search=…`. */
export function BoardPage() {
  const { w } = useWords();
  const [asked, ask] = useSearchParams();
  const state = states.find((each) => each === asked.get('state')) ?? 'IN_REVIEW';
  const section = asked.get('section') ?? '';
  const search = asked.get('search') ?? '';
  const [{ data }] = useReading({ query: Counts, variables: { section: section === '' ? null : section } });

  const counts = new Map(data?.manuscriptCounts.states.map((each) => [each.state, each]));
  const withSet = (name: string, value: string) => {
    const next = new URLSearchParams(asked);
    if (value === '') next.delete(name);
    else next.set(name, value);
    return next;
  };
  const set = (name: string, value: string) => {
    ask(withSet(name, value), { replace: true });
  };
  return (
    <Page title={w.board.title}>
      <div className="filters">
        <Choice
          label={w.filters.section}
          value={section}
          options={[['', w.filters.allSections], ...sectionOptions(data?.sections)]}
          onChange={(chosen) => set('section', chosen)}
        />
        <SearchForm key={search} search={search} onSearch={(words) => set('search', words)} />
      </div>
      <nav aria-label={w.board.states} className="states">
        <ul>
          {states.map((each) => (
            <li key={each}>
              <Link
                href={`/board?${withSet('state', each).toString()}`}
                aria-current={each === state ? 'page' : undefined}
              >
                {w.states[each]} <Count {...counts.get(each)} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <RowArea>
        <BoardList
          key={`${state} ${section} ${search}`}
          label={w.states[state]}
          filter={{
            states: [state],
            section: section === '' ? null : section,
            search: search === '' ? null : search,
          }}
        />
      </RowArea>
    </Page>
  );
}

function Count({ count, hasMore = false }: { count?: number; hasMore?: boolean }) {
  if (count === undefined) return null;
  return (
    <span className="count">
      {count}
      {hasMore ? '+' : ''}
    </span>
  );
}
