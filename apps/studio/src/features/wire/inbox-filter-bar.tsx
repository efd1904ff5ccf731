import { useSearchParams } from 'wouter';
import { Choice } from '../../parts/choice.jsx';
import { SearchForm } from '../../parts/search-form.jsx';
import { sectionOptions } from '../../parts/section-options.js';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import { signalOf, signals, spans, viewOf, views, type View } from './inbox-filter.js';
import { Presets } from './presets.jsx';
import { InboxFilters } from './wire-documents.js';

/** What the inbox can be narrowed down by; all of it is in the address, so that a link shows the same. */
export function InboxFilterBar() {
  const { w, language } = useWords();
  const [asked, ask] = useSearchParams();
  const [{ data }] = useReading({ query: InboxFilters });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(asked);
    if (value === '') next.delete(name);
    else next.set(name, value);
    ask(next, { replace: true });
  };
  const search = asked.get('search') ?? '';
  const recent = data?.wireItems.edges.map(({ node }) => node) ?? [];
  const sources = new Map(recent.map(({ source }) => [source.id, source.name]));
  const languages = new Set(recent.flatMap(({ language }) => language?.split('-')[0] ?? []));
  // What is chosen can be unchosen, even if nothing of it came in lately.
  const options = (texts: ReadonlyMap<string, string>, chosen: string | null) => [
    ['', w.wire.any] as const,
    ...texts,
    ...(chosen !== null && !texts.has(chosen) ? [[chosen, w.wire.chosen] as const] : []),
  ];
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const nameOf = (code: string) => names.of(code) ?? code;
  const agencies = (data?.agencies ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <div className="filters">
      <Presets presets={data?.wirePresets ?? []} />
      <Choice
        label={w.wire.view}
        value={viewOf(asked)}
        options={(Object.keys(views) as View[]).map((view) => [view, w.wire.views[view]] as const)}
        onChange={(view) => set('view', view === 'all' ? '' : view)}
      />
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
      <SearchForm key={search} search={search} onSearch={(words) => set('search', words)} />
      <details className="more-filters" open={isNarrow(asked)}>
        <summary>{w.wire.moreFilters}</summary>
        <div className="filters">
          <Choice
            label={w.wire.source}
            value={asked.get('source') ?? ''}
            options={options(sources, asked.get('source'))}
            onChange={(source) => set('source', source)}
          />
          <Choice
            label={w.wire.language}
            value={asked.get('language') ?? ''}
            options={options(
              new Map([...languages].map((each) => [each, nameOf(each)])),
              asked.get('language'),
            )}
            onChange={(code) => set('language', code)}
          />
          <Choice
            label={w.wire.since}
            value={spans.find((each) => each === asked.get('hours')) ?? ''}
            options={[['', w.wire.any], ...spans.map((hours) => [hours, w.wire.spans[hours]] as const)]}
            onChange={(hours) => set('hours', hours)}
          />
          <Tick
            label={w.wire.onlyUpdates}
            isOn={asked.get('updates') !== null}
            onChange={(isOn) => set('updates', isOn ? 'yes' : '')}
          />
          <Tick
            label={w.wire.oncePerStory}
            isOn={asked.get('repeats') === null}
            onChange={(isOn) => set('repeats', isOn ? '' : 'yes')}
          />
        </div>
      </details>
    </div>
  );
}

/** Whether the address says something that is not at hand. */
function isNarrow(asked: URLSearchParams): boolean {
  return ['source', 'language', 'hours', 'updates', 'repeats'].some((name) => asked.has(name));
}

function Tick({
  label,
  isOn,
  onChange,
}: {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
