import { useSearchParams } from 'wouter';
import { Choice } from '../../../parts/choice.jsx';
import { Field } from '../../../parts/field.jsx';
import { useReading } from '../../../parts/use-reading.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Screen } from '../frame/screen.jsx';
import { UsageAgencies } from './usage-documents.js';
import { UsageTable } from './usage-table.jsx';

/** What articles of a month used of an agency's text, as evidence for its invoice; of which, the address says. */
export function UsagePage() {
  const n = useNewsroomWords();
  const [asked, ask] = useSearchParams();
  const [{ data }] = useReading({ query: UsageAgencies });
  const agency = asked.get('agency') ?? '';
  const month = asked.get('month') ?? '';
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(asked);
    if (value === '') next.delete(name);
    else next.set(name, value);
    ask(next, { replace: true });
  };
  const agencies = (data?.agencies ?? []).map(({ code, name }) => [code, `${code} · ${name}`] as const);
  return (
    <Screen screen="usage">
      <div className="filters">
        <Choice
          label={n.usage.agency}
          value={agency}
          options={[['', n.grants.choose], ...agencies]}
          onChange={(chosen) => set('agency', chosen)}
        />
        <Field
          label={n.usage.month}
          name="month"
          type="month"
          value={month}
          onChange={(chosen) => set('month', chosen)}
        />
      </div>
      {agency === '' ? (
        <p className="quiet">{n.usage.choose}</p>
      ) : (
        <UsageTable
          key={`${agency} ${month}`}
          agency={agency}
          month={/^\d{4}-\d\d$/.test(month) ? month : null}
        />
      )}
    </Screen>
  );
}
