import { Link } from 'wouter';
import { Moment } from '../../../parts/moment.jsx';
import { More, RowList } from '../../../parts/more.jsx';
import { newsroomPath, type NewsroomScreen } from '../../../parts/newsroom-screens.js';
import { ReadingState } from '../../../parts/reading-state.jsx';
import { useReading } from '../../../parts/use-reading.js';
import type { VariablesOf } from '../../../server/graphql.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Trail, type Entry } from './trail-documents.js';

interface TrailListProps {
  readonly filter: NonNullable<VariablesOf<typeof Trail>['filter']>;
  readonly after: string | null;
}

/** A page of the audit trail, newest first, and those behind it. */
export function TrailList({ filter, after }: TrailListProps) {
  const n = useNewsroomWords();
  const [{ data, error }] = useReading({ query: Trail, variables: { filter, after } });
  if (!data) return <ReadingState error={error} />;
  const { edges, pageInfo } = data.auditTrail;
  if (edges.length === 0) return <p className="quiet">{n.frame.none.trail}</p>;
  return (
    <>
      <RowList label={n.screens.trail} isNext={after !== null}>
        {edges.map(({ node }) => (
          <EntryRow key={node.id} entry={node} />
        ))}
      </RowList>
      <More after={pageInfo.hasNextPage ? pageInfo.endCursor : null}>
        {(next) => <TrailList filter={filter} after={next} />}
      </More>
    </>
  );
}

/** Where what was changed can be seen. */
const screens: Readonly<Partial<Record<Entry['subject']['kind'], NewsroomScreen>>> = {
  ...{ SECTION: 'sections', AGENCY: 'agencies', USER: 'people', TEAM: 'teams' },
  ...{ WIRE_SOURCE: 'sources', ROUTING_RULE: 'rules', WEBHOOK: 'webhooks' },
};

function EntryRow({ entry }: { entry: Entry }) {
  const n = useNewsroomWords();
  const { message, actor, at, details, subject, number } = entry;
  const screen = screens[subject.kind];
  const href = screen && subject.id !== null ? newsroomPath(screen, subject.id) : null;
  return (
    <li className="row">
      {href === null ? (
        <span className="wide">{message}</span>
      ) : (
        <Link data-row="" href={href}>
          {message}
        </Link>
      )}
      {details.filter(tellsSomething).map(({ field, value, from, to }) => (
        <span key={field} className="quiet">
          {field}: {value ?? `${from ?? n.trail.nothing} → ${to ?? n.trail.nothing}`}
        </span>
      ))}
      <span>{actor?.name ?? n.trail.nobody}</span>
      <span className="quiet">
        <Moment at={at} /> {number !== null && `#${number}`}
      </span>
    </li>
  );
}

/** Ids tell people nothing, nor does what has no value. */
function tellsSomething({ field, value, from, to }: Entry['details'][number]): boolean {
  return !/Ids?$/.test(field) && (value ?? from ?? to) !== null;
}
