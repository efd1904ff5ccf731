import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Choice } from '../../../parts/choice.jsx';
import { Moment } from '../../../parts/moment.jsx';
import { ReadManuscript, type Manuscript } from '../../../parts/moves/manuscript-fields.js';
import { MoveDialog } from '../../../parts/moves/move-dialog.jsx';
import { isAllowed } from '../../../parts/moves/moves.js';
import { NoManuscript } from '../../../parts/no-manuscript.jsx';
import { Page } from '../../../parts/page.jsx';
import { NotAnew, ReadingState } from '../../../parts/reading-state.jsx';
import { useReading } from '../../../parts/use-reading.js';
import { useWords } from '../../../words/words.jsx';
import { CopyView } from '../copy-view.jsx';
import { RevisionChanges } from './revision-changes.jsx';
import { ReadRevision } from './revision-documents.js';
import { manuscriptPlace } from '../../../basics/manuscript-place.js';

/**
 * What changed between two revisions of a manuscript, and the newer one as it is: `?from=2&to=5`, or from what is live: `?from=live`. Either
 * may become the working copy again.
 */
export function RevisionsPage({ id }: { id: string }) {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: ReadManuscript, variables: { id } });
  const manuscript = data?.manuscript;
  if (manuscript) {
    const headline = manuscript.content.headline ?? w.manuscript.noHeadline;
    return (
      <Page title={w.revisions.title(headline)}>
        <NotAnew error={error} />
        <p>
          <Link href={manuscriptPlace(id)}>{w.revisions.back}</Link>
        </p>
        <Revisions manuscript={manuscript} />
      </Page>
    );
  }
  return <NoManuscript data={data} error={error} />;
}

function Revisions({ manuscript }: { manuscript: Manuscript }) {
  const { w } = useWords();
  const { id, revision, liveRevision } = manuscript;
  const [asked, ask] = useSearchParams();
  const to = within(asked.get('to'), revision) ?? revision;
  const isFromLive = asked.get('from') === 'live' && liveRevision !== null;
  const from = isFromLive ? 'live' : (within(asked.get('from'), revision) ?? Math.max(1, to - 1));
  const numbers = Array.from({ length: revision }, (_, at) => revision - at);
  const options = numbers.map((number) => [String(number), w.manuscript.revision(number)] as const);
  const set = (pair: { from?: string; to?: string }) => {
    ask({ from: String(from), to: String(to), ...pair }, { replace: true });
  };
  return (
    <>
      <p className="filters">
        <Choice
          label={w.compare.from}
          value={String(from)}
          options={[
            ...(liveRevision === null ? [] : [['live', w.revisions.live(liveRevision)] as const]),
            ...options,
          ]}
          onChange={(chosen) => set({ from: chosen })}
        />
        <Choice
          label={w.compare.to}
          value={String(to)}
          options={options}
          onChange={(chosen) => set({ to: chosen })}
        />
      </p>
      <Restore manuscript={manuscript} numbers={[from === 'live' ? (liveRevision ?? 0) : from, to]} />
      <div className="halves">
        <section aria-labelledby="changes">
          <h2 id="changes">{w.revisions.changes}</h2>
          <RevisionChanges key={`${from} ${to}`} id={id} from={from} to={to} />
        </section>
        <article className="copy" aria-labelledby="shown">
          <h2 id="shown" className="plain">
            {w.manuscript.revision(to)}
          </h2>
          <Shown key={to} id={id} number={to} />
        </article>
      </div>
    </>
  );
}

/** Makes one of the revisions that are compared the working copy again; or why nobody can now. */
function Restore({ manuscript, numbers }: { manuscript: Manuscript; numbers: readonly number[] }) {
  const { w } = useWords();
  const [from, setFrom] = useState<number | null>(null);
  const older = [...new Set(numbers)]
    .filter((number) => number > 0 && number < manuscript.revision)
    .sort((a, b) => a - b);
  const whyNot = manuscript.allowedActions.filter(({ action, allowed }) => action === 'restore' && !allowed);
  if (older.length === 0) return null;
  return (
    <>
      {isAllowed(manuscript, 'restore') ? (
        <p className="buttons">
          {older.map((number) => (
            <button
              key={number}
              type="button"
              onClick={() => {
                setFrom(number);
              }}
            >
              {w.history.restore(number)}
            </button>
          ))}
        </p>
      ) : (
        <p className="quiet">
          {w.revisions.notRestored} {whyNot.flatMap(({ explanations }) => explanations).join(' ')}
        </p>
      )}
      {from !== null && (
        <MoveDialog
          name="restore"
          manuscript={manuscript}
          given={{ from }}
          onClose={() => {
            setFrom(null);
          }}
        />
      )}
    </>
  );
}

/** A number from 1 to `most`, if it is one. */
function within(text: string | null, most: number): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : null;
}

function Shown(asked: { id: string; number: number }) {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: ReadRevision, variables: asked });
  const revision = data?.manuscript?.revisionByNumber;
  if (!revision) return <ReadingState error={error} />;
  return (
    <>
      <NotAnew error={error} />
      <p className="quiet">
        {revision.createdBy?.name ?? w.manuscript.somebody} <Moment at={revision.createdAt} />
      </p>
      <h2>{revision.content.headline ?? w.manuscript.noHeadline}</h2>
      <CopyView copy={revision.content} />
    </>
  );
}
