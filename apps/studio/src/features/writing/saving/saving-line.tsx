import { useWords } from '../../../words/words.jsx';
import type { Words } from '../../../words/words.jsx';
import { Discard } from './discard.jsx';
import { SessionLine } from './session-line.jsx';
import type { SavingStatus } from './saving-status.js';
import type { SavingNow } from './use-saving.js';

/**
 * Says what is saved. It has its place whether it says something or not. Readers of the screen are told of trouble and of its end, not of
 * every save.
 */
export function SavingLine({ saving, onConflict }: { saving: SavingNow; onConflict: () => void }) {
  const { w, times } = useWords();
  const { status, hasEnded, isOutdated, mergedBy } = saving;
  const said = sayStatus(w, status, times.short);
  const isTrouble = !['opening', 'untouched', 'saved', 'typing', 'saving'].includes(status.kind);
  return (
    <div className="saving" data-status={status.kind}>
      <p className={isTrouble ? 'fault' : 'quiet'}>
        {said}
        {status.kind === 'conflict' && (
          <>
            {' '}
            <button type="button" className="link" onClick={onConflict}>
              {w.saving.showConflict}
            </button>
          </>
        )}
        {(status.kind === 'refused' || status.kind === 'failing' || status.kind === 'unreachable') && (
          <>
            {' '}
            <button type="button" className="link" onClick={saving.tryAgain}>
              {w.saving.tryAgain}
            </button>
          </>
        )}
        {((status.kind === 'saved' && !status.isCommitted) || status.kind === 'refused') && (
          <>
            {' '}
            <Discard saving={saving} />
          </>
        )}
        {status.kind === 'elsewhere' && (
          <>
            {' '}
            <button type="button" className="link" onClick={saving.writeHere}>
              {w.saving.writeHere}
            </button>
          </>
        )}
      </p>
      <p className="quiet" role="status">
        {hasEnded && <SessionLine />}
        {!hasEnded && isOutdated && w.saving.outdated}
        {!hasEnded && !isOutdated && mergedBy !== null && w.saving.merged(mergedBy)}
      </p>
      <p className="only-heard" role="status">
        {isTrouble ? said : status.kind === 'saved' ? w.saving.allSaved : ''}
      </p>
    </div>
  );
}

function sayStatus(w: Words, status: SavingStatus, short: (moment: string) => string): string {
  switch (status.kind) {
    case 'opening':
      return w.reading.busy;
    case 'untouched':
      return w.saving.untouched;
    case 'saved':
      return status.isCommitted ? w.saving.committed(short(status.at)) : w.saving.saved(short(status.at));
    case 'typing':
      return w.saving.typing;
    case 'saving':
      return w.saving.saving;
    case 'elsewhere':
      return w.saving.elsewhere;
    case 'conflict':
      return w.saving.conflict;
    case 'refused':
      return `${w.saving.refused(status.message === '' ? w.manuscript.missing : status.message)} ${status.isDraftSaved ? w.saving.inDraft : kept(w, status.isKept)}`;
    default:
      return `${w.saving[status.kind]} ${kept(w, status.isKept)}`;
  }
}

function kept(w: Words, isKept: boolean): string {
  return isKept ? w.saving.kept : w.saving.notKept;
}
