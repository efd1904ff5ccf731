import { useSearchParams } from 'wouter';
import { Choice } from '../../../parts/choice.jsx';
import { Field } from '../../../parts/field.jsx';
import { useReading } from '../../../parts/use-reading.js';
import { RowArea } from '../../../parts/row-area.jsx';
import { useWords } from '../../../words/words.jsx';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Screen } from '../frame/screen.jsx';
import { TrailPeople } from './trail-documents.js';
import { trailGroupNames, trailGroups } from './trail-groups.js';
import { TrailList } from './trail-list.jsx';

/** Who changed people, rights and settings, and when; narrowed down as the address says, so that a link shows the same. */
export function TrailPage() {
  const { w } = useWords();
  const n = useNewsroomWords();
  const [asked, ask] = useSearchParams();
  const [{ data }] = useReading({ query: TrailPeople });
  const get = (name: string) => asked.get(name) ?? '';
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(asked);
    if (value === '') next.delete(name);
    else next.set(name, value);
    ask(next, { replace: true });
  };
  const group = trailGroupNames.find((name) => name === get('kind'));
  return (
    <Screen screen="trail">
      <div className="filters">
        <Choice
          label={n.trail.kind}
          value={group ?? ''}
          options={[
            ['', w.wire.any],
            ...trailGroupNames.map((name) => [name, n.trail.groups[name]] as const),
          ]}
          onChange={(chosen) => set('kind', chosen)}
        />
        <Choice
          label={n.trail.actor}
          value={get('by')}
          options={[['', w.wire.any], ...(data?.users ?? []).map(({ id, name }) => [id, name] as const)]}
          onChange={(chosen) => set('by', chosen)}
        />
        <Field
          label={n.trail.from}
          name="from"
          type="date"
          value={get('from')}
          onChange={(day) => set('from', day)}
        />
        <Field
          label={n.trail.to}
          name="to"
          type="date"
          value={get('to')}
          onChange={(day) => set('to', day)}
        />
      </div>
      <RowArea>
        <TrailList
          key={asked.toString()}
          after={null}
          filter={{
            ...(group && { actions: [...trailGroups[group]] }),
            ...(get('by') !== '' && { actorId: get('by') }),
            ...(isDay(get('from')) && { from: new Date(`${get('from')}T00:00:00`).toISOString() }),
            ...(isDay(get('to')) && { to: new Date(`${get('to')}T23:59:59.999`).toISOString() }),
          }}
        />
      </RowArea>
    </Screen>
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
