import { Link } from 'wouter';
import { NewsroomTime } from '../../parts/newsroom-time.jsx';
import { useWords } from '../../words/words.jsx';
import type { Manuscript } from '../../parts/moves/manuscript-fields.js';
import { isAllowed, type BegunMove } from '../../parts/moves/moves.js';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

interface NoticesProps {
  readonly manuscript: Manuscript;
  /** Begins a move that is about one of them. */
  readonly onMove: (begun: BegunMove) => void;
}

/** What cannot be missed about a manuscript: what its agency asks, a schedule that was missed, an embargo, and what is planned. */
export function Notices({ manuscript, onMove }: NoticesProps) {
  const { w, times } = useWords();
  const mayDismiss = isAllowed(manuscript, 'dismissUpstream');
  const { myWorkingDraft, missedSchedule, embargoedUntil, embargoBreak, schedules } = manuscript;
  const isUnderEmbargo = embargoedUntil != null && new Date(embargoedUntil) > new Date();
  return (
    <>
      {manuscript.upstream.map(({ task, headline, revisionNow, notes, wireItem, dismissal }, at) =>
        task ? (
          <div key={at} className={task === 'UPDATE' ? 'notice' : 'notice grave'}>
            <p>
              <strong>{w.notices.upstream[task]}</strong> {headline} ({w.wire.revision(revisionNow)}){' '}
              {wireItem && (
                <Link href={`/wire/${encodeURIComponent(wireItem.id)}`}>{w.notices.showItem}</Link>
              )}{' '}
              {wireItem && (task === 'UPDATE' || task === 'CORRECTION') && (
                <Link href={`${manuscriptPlace(manuscript.id)}/upstream/${encodeURIComponent(wireItem.id)}`}>
                  {w.merge.go}
                </Link>
              )}
            </p>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
            {dismissal && (
              <p>
                {w.notices.dismissedBy(dismissal.askedBy?.name ?? w.manuscript.somebody, dismissal.reason)}
              </p>
            )}
            {mayDismiss && wireItem && (
              <p>
                <button
                  type="button"
                  onClick={() => onMove({ name: 'dismissUpstream', given: { wireItemId: wireItem.id } })}
                >
                  {w.moves.names.dismissUpstream}
                </button>
              </p>
            )}
          </div>
        ) : null,
      )}
      {myWorkingDraft && (
        <div className="notice">
          <p>
            {w.notices.ownDraft(times.short(myWorkingDraft.savedAt))}{' '}
            <Link href={`${manuscriptPlace(manuscript.id)}/write`}>{w.notices.goOn}</Link>
          </p>
        </div>
      )}
      {missedSchedule && (
        <div className="notice grave">
          <p>
            <strong>{w.notices.missed(times.full(missedSchedule.dueAt))}</strong>
            <NewsroomTime at={missedSchedule.dueAt} /> {missedSchedule.explanations.join(' ')}
          </p>
        </div>
      )}
      {isUnderEmbargo && (
        <div className="notice">
          <p>
            <strong>{w.notices.embargo(times.full(embargoedUntil))}</strong>
            <NewsroomTime at={embargoedUntil} />{' '}
            {embargoBreak &&
              w.notices.breakAsked(embargoBreak.askedBy?.name ?? w.manuscript.somebody, embargoBreak.reason)}
          </p>
        </div>
      )}
      {schedules.map(({ action, dueAt, localTime, timeZone }) => (
        <div key={`${action} ${dueAt}`} className="notice">
          <p>
            {w.notices.planned[action]} {times.full(dueAt)}
            {localTime != null && timeZone != null ? ` (${localTime.replace('T', ' ')}, ${timeZone})` : ''}
          </p>
        </div>
      ))}
    </>
  );
}
