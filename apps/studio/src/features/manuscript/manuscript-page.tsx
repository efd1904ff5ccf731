import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Moment } from '../../parts/moment.jsx';
import { ReadManuscript, type Manuscript } from '../../parts/moves/manuscript-fields.js';
import { MoveDialog } from '../../parts/moves/move-dialog.jsx';
import { isAllowed, type BegunMove } from '../../parts/moves/moves.js';
import { NewsroomTime } from '../../parts/newsroom-time.jsx';
import { NoManuscript } from '../../parts/no-manuscript.jsx';
import { Page } from '../../parts/page.jsx';
import { PresenceLine } from '../../parts/presence/presence-line.jsx';
import { usePresence } from '../../parts/presence/use-presence.js';
import { Readiness } from '../../parts/readiness.jsx';
import { NotAnew } from '../../parts/reading-state.jsx';
import { noteOpened } from '../../parts/recently-opened.js';
import { useKeys } from '../../parts/use-keys.js';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import { Comments } from './comments.jsx';
import { CopyView } from './copy-view.jsx';
import { History } from './history.jsx';
import { MoveBar } from '../../parts/moves/move-bar.jsx';
import { Notices } from './notices.jsx';
import { ReadProvenance } from './revisions/revision-documents.js';
import { blockPlace, placeOf, showPlace } from './show-place.js';
import { useFollowed } from './use-followed.js';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

/** A manuscript: its copy, what is wrong with it, what can be done, what colleagues say and what was done. */
export function ManuscriptPage({ id }: { id: string }) {
  const { w } = useWords();
  const [{ data, error }, read] = useReading({ query: ReadManuscript, variables: { id } });
  const reload = () => {
    read({ requestPolicy: 'network-only' });
  };
  const manuscript = data?.manuscript;
  const headline = manuscript?.content.headline ?? w.manuscript.noHeadline;
  const opened = manuscript?.id;
  useEffect(() => {
    if (opened !== undefined) noteOpened({ id: opened, headline });
  }, [opened, headline]);
  if (manuscript) {
    return (
      <Page title={headline} id={placeOf(['headline'])}>
        <NotAnew error={error} />
        <Whole manuscript={manuscript} onReload={reload} />
      </Page>
    );
  }
  return <NoManuscript data={data} error={error} />;
}

function Whole({ manuscript, onReload }: { manuscript: Manuscript; onReload: () => void }) {
  const { w } = useWords();
  const [{ data }] = useReading(
    { query: ReadProvenance, variables: { id: manuscript.id } },
    manuscript.revision,
  );
  const origins = data?.manuscript?.provenance;
  const [isMoving, setMoving] = useState(false);
  const { textChangedBy, news } = useFollowed(manuscript, isMoving, onReload);
  const [begun, setBegun] = useState<BegunMove | null>(null);
  const begin = (move: BegunMove) => {
    setBegun(move);
    setMoving(true);
  };
  const presence = usePresence(manuscript.id);
  const blockKeys = manuscript.content.blocks.map(({ key }) => key);
  return (
    <>
      <Standing manuscript={manuscript} />
      <PresenceLine
        presence={presence}
        hasBlock={(key) => blockKeys.includes(key)}
        onShow={(key) => {
          showPlace(blockPlace(blockKeys.indexOf(key)));
        }}
      />
      <div role="status">
        {textChangedBy !== null && (
          <p className="notice">
            {w.manuscript.textChanged(textChangedBy)}{' '}
            <button type="button" className="link" aria-keyshortcuts="r" onClick={onReload}>
              {w.manuscript.showText}
            </button>
          </p>
        )}
      </div>
      <EditLink manuscript={manuscript} />
      <Notices manuscript={manuscript} onMove={begin} />
      <MoveBar manuscript={manuscript} onMoving={setMoving} />
      {begun && (
        <MoveDialog
          {...begun}
          manuscript={manuscript}
          onClose={() => {
            setBegun(null);
            setMoving(false);
          }}
        />
      )}
      <div className="beside">
        <article className="copy" aria-labelledby="copy">
          <h2 id="copy" className="only-heard">
            {w.manuscript.copy}
          </h2>
          <CopyView copy={manuscript.content} origins={origins} />
        </article>
        <div className="side">
          <Readiness
            findings={manuscript.readiness}
            onShow={({ field }) => {
              showPlace(placeOf(field));
            }}
          />
          <Comments
            id={manuscript.id}
            blockKeys={blockKeys}
            since={`${manuscript.version} ${news}`}
            onSaid={onReload}
          />
          <History
            id={manuscript.id}
            since={manuscript.version}
            isLive={manuscript.liveRevision !== null}
            restorable={isAllowed(manuscript, 'restore') ? manuscript.revision : null}
            onRestore={(from) => begin({ name: 'restore', given: { from } })}
          />
        </div>
      </div>
    </>
  );
}

/** To where the copy is written, for whoever may. */
function EditLink({ manuscript }: { manuscript: Manuscript }) {
  const { w } = useWords();
  const [, go] = useLocation();
  const canEdit = isAllowed(manuscript, 'edit');
  const href = `${manuscriptPlace(manuscript.id)}/write`;
  useKeys({
    e: () => {
      if (canEdit) go(href);
      return canEdit;
    },
  });
  if (!canEdit) return null;
  return (
    <p>
      <Link className="button main" href={href}>
        {w.writing.edit}
      </Link>
    </p>
  );
}

function Standing({ manuscript }: { manuscript: Manuscript }) {
  const { w } = useWords();
  const { state, section, revision, liveRevision, assignee, updatedBy, updatedAt, dueAt } = manuscript;
  return (
    <p className="standing">
      <span className={`state ${state.toLowerCase()}`}>{w.states[state]}</span>
      {section ? (
        <Link href={`/board?state=${state}&section=${encodeURIComponent(section.id)}`}>{section.name}</Link>
      ) : (
        <span>{w.manuscript.noSection}</span>
      )}
      <span>{w.manuscript.revision(revision)}</span>
      <span>{liveRevision == null ? w.manuscript.notLive : w.manuscript.live(liveRevision)}</span>
      {assignee && <span>{w.rows.assignedTo(assignee.name)}</span>}
      {dueAt != null && (
        <span className={manuscript.isOverdue ? 'urgent' : ''}>
          {manuscript.isOverdue ? w.rows.overdue : w.rows.due} <Moment at={dueAt} />
          <NewsroomTime at={dueAt} />
        </span>
      )}
      <Link href={`${manuscriptPlace(manuscript.id)}/preview`}>{w.preview.open}</Link>
      <span className="quiet">
        {updatedBy?.name ?? w.manuscript.somebody} <Moment at={updatedAt} />
      </span>
    </p>
  );
}
