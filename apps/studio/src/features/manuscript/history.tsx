import { Link } from 'wouter';
import type { ReactNode } from 'react';
import { More } from '../../parts/more.jsx';
import { Moment } from '../../parts/moment.jsx';
import { NotAnew, ReadingState } from '../../parts/reading-state.jsx';
import { useReading } from '../../parts/use-reading.js';
import type { ResultOf } from '../../server/graphql.js';
import { useWords } from '../../words/words.jsx';
import { ReadHistory } from './manuscript-documents.js';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

interface HistoryProps {
  readonly id: string;
  /** Read anew whenever this changes. */
  readonly since: number;
  readonly isLive: boolean;
  /** The number of the working copy, if an older revision may become that; else null. */
  readonly restorable: number | null;
  readonly onRestore: (revision: number) => void;
}

/** Everything that was done to a manuscript, the last first. */
export function History({ isLive, ...asked }: HistoryProps) {
  const { id } = asked;
  const { w } = useWords();
  const place = manuscriptPlace(id);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{w.history.title}</h2>
      <p>
        <Link href={`${place}/revisions`}>{w.revisions.open}</Link>
        {isLive && (
          <>
            {' · '}
            <Link href={`${place}/revisions?from=live`}>{w.revisions.openLive}</Link>
          </>
        )}
      </p>
      <Entries {...asked} after={null} />
    </section>
  );
}

function Entries({ after, ...asked }: Omit<HistoryProps, 'isLive'> & { after: string | null }) {
  const { id, since, restorable, onRestore } = asked;
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: ReadHistory, variables: { id, after } }, since);
  const history = data?.manuscript?.history;
  if (!history) return <ReadingState error={error} />;
  const { edges, pageInfo } = history;
  return (
    <>
      <NotAnew error={error} />
      <ol className="history" reversed>
        {edges.map(({ node }) => (
          <Entry key={node.sequence} entry={node}>
            {restorable !== null && node.revision < restorable && isFirstOf(node, edges) && (
              <button type="button" className="link" onClick={() => onRestore(node.revision)}>
                {w.history.restore(node.revision)}
              </button>
            )}
          </Entry>
        ))}
      </ol>
      <More after={pageInfo.hasNextPage ? pageInfo.endCursor : null}>
        {(next) => <Entries {...asked} after={next} />}
      </More>
    </>
  );
}

type HistoryEntry = NonNullable<
  ResultOf<typeof ReadHistory>['manuscript']
>['history']['edges'][number]['node'];

/** Whether it is the last that was done to its revision: there it is offered once. */
function isFirstOf(entry: HistoryEntry, edges: readonly { readonly node: HistoryEntry }[]): boolean {
  return edges.find(({ node }) => node.revision === entry.revision)?.node.sequence === entry.sequence;
}

function Entry({ entry, children }: { entry: HistoryEntry; children: ReactNode }) {
  const { w, times } = useWords();
  const { action, actor, at, comment, publicReason, revision, fromState, toState, isScheduled } = entry;
  const until = entry.dueAt ?? entry.embargoedUntil;
  return (
    <li>
      <strong>{w.history.actions[action]}</strong>{' '}
      <span>
        {actor?.name ?? w.manuscript.somebody}
        {isScheduled ? ` (${w.history.bySchedule})` : ''}
      </span>{' '}
      <span className="quiet">
        <Moment at={at} />, {w.manuscript.revision(revision)}
        {fromState !== null && fromState !== toState ? `, ${w.states[fromState]} → ${w.states[toState]}` : ''}
      </span>
      {until != null && <p>{times.full(until)}</p>}
      {publicReason != null && <p className="said">{publicReason}</p>}
      {comment != null && <p className="said">{comment}</p>}
      {children}
    </li>
  );
}
