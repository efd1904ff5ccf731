import { useSearchParams } from 'wouter';
import { Choice } from '../../parts/choice.jsx';
import { SearchForm } from '../../parts/search-form.jsx';
import { sectionOptions } from '../../parts/section-options.js';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import { signalOf, signals, viewOf, views, type View } from './inbox-filter.js';
import { InboxFilters } from './wire-documents.js';

/** What the inbox can be narrowed down by; all of it is in the address, so that a link shows the same. */
export function InboxFilterBar() {
  const { w } = useWords();
  const [asked, ask] = useSearchParams();
  const [{ data }] = useReading({ query: InboxFilters });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(asked);
    if (value === '') next.delete(name);
    else next.set(name, value);
    ask(next, { replace: true });
  };
  const presets = data?.wirePresets ?? [];
  const agencies = (data?.agencies ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <div className="filters">
      <Choice
        label={w.wire.view}
        value={viewOf(asked)}
        options={(Object.keys(views) as View[]).map((view) => [view, w.wire.views[view]] as const)}
        onChange={(view) => set('view', view === 'all' ? '' : view)}
      />
      {presets.length > 0 && (
        <Choice
          label={w.wire.preset}
          value={asked.get('preset') ?? ''}
          options={[['', w.wire.any], ...presets.map(({ id, name }) => [id, name] as const)]}
          onChange={(preset) => set('preset', preset)}
        />
      )}
      <Choice
        label={w.filters.section}
        value={asked.get('section') ?? ''}
        options={[['', w.filters.allSections], ...sectionOptions(data?.sections)]}
        onChange={(section) => set('section', section)}
      />
      <Choice
        label={w.wire.agency}
        value={asked.get('agency') ?? ''}
        options={[['', w.wire.any], ...agencies]}
        onChange={(agency) => set('agency', agency)}
      />
      <Choice
        label={w.wire.signal}
        value={signalOf(asked) ?? ''}
        options={[['', w.wire.any], ...signals.map((signal) => [signal, w.wire.signals[signal]] as const)]}
        onChange={(signal) => set('signal', signal)}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={asked.get('repeats') === null}
          onChange={({ target }) => set('repeats', target.checked ? '' : 'yes')}
        />
        {w.wire.oncePerStory}
      </label>
      <SearchForm search={asked.get('search') ?? ''} onSearch={(words) => set('search', words)} />
    </div>
  );
}
