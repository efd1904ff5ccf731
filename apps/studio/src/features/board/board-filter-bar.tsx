import { useSearchParams } from 'wouter';
import { Choice } from '../../parts/choice.jsx';
import { SearchForm } from '../../parts/search-form.jsx';
import { sectionOptions } from '../../parts/section-options.js';
import { useReading } from '../../parts/use-reading.js';
import { useSession } from '../../server/session.jsx';
import { useWords } from '../../words/words.jsx';
import { BoardFilters } from './board-documents.js';
import { filterNames, orderOf, orders, peculiarities } from './board-filter.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

const named = (all: readonly Named[] = []) => all.map(({ id, name }) => [id, name] as const);

/** Narrows the board down; the address says by what, so that it can be kept and sent. */
export function BoardFilterBar() {
  const { w } = useWords();
  const { user } = useSession();
  const [asked, ask] = useSearchParams();
  const [{ data }] = useReading({ query: BoardFilters });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(asked);
    if (value === '') next.delete(name);
    else next.set(name, value);
    ask(next, { replace: true });
  };
  const value = (name: (typeof filterNames)[number]) => asked.get(name) ?? '';
  const people = named(data?.assignableUsers.filter(({ id }) => id !== user?.id));
  const me = user ? [[user.id, w.filters.me] as const] : [];
  const isNarrowed = filterNames.some((name) => asked.has(name));
  return (
    <div className="filters">
      <Choice
        label={w.filters.section}
        value={value('section')}
        options={[['', w.filters.allSections], ...sectionOptions(data?.sections)]}
        onChange={(chosen) => set('section', chosen)}
      />
      <Choice
        label={w.filters.assignee}
        value={value('for')}
        options={[['', w.filters.everybody], ...me, ...people]}
        onChange={(chosen) => set('for', chosen)}
      />
      <Choice
        label={w.filters.writer}
        value={value('by')}
        options={[['', w.filters.everybody], ...me, ...people]}
        onChange={(chosen) => set('by', chosen)}
      />
      <Choice
        label={w.filters.agency}
        value={value('agency')}
        options={[['', w.filters.allAgencies], ...named(data?.agencies)]}
        onChange={(chosen) => set('agency', chosen)}
      />
      <Choice
        label={w.filters.only}
        value={value('only')}
        options={[
          ['', w.filters.all],
          ...peculiarities.map((each) => [each, w.filters.onlyThose[each]] as const),
        ]}
        onChange={(chosen) => set('only', chosen)}
      />
      <Choice
        label={w.filters.order}
        value={orderOf(asked)}
        options={orders.map((each) => [each, w.filters.orders[each]] as const)}
        onChange={(chosen) => set('order', chosen)}
      />
      <SearchForm key={value('search')} search={value('search')} onSearch={(words) => set('search', words)} />
      {isNarrowed && (
        <button
          type="button"
          onClick={() => {
            const next = new URLSearchParams(asked);
            for (const name of filterNames) next.delete(name);
            ask(next, { replace: true });
          }}
        >
          {w.filters.clear}
        </button>
      )}
    </div>
  );
}
