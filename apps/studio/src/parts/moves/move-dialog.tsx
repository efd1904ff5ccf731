import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useAnnounce } from '../announcements.jsx';
import { Choice } from '../choice.jsx';
import { Dialog } from '../dialog.jsx';
import { TextArea } from '../text-area.jsx';
import { isZone, momentAt, useNewsroomZone, wallTime } from '../zones.js';
import { useChange } from '../../server/use-change.js';
import { whyNot } from '../../server/why-not.js';
import { useWords } from '../../words/words.jsx';
import { Assignee } from './assignee.jsx';
import { Conflict } from './conflict.jsx';
import { Consequences } from './consequences.jsx';
import { ReadManuscript, type Manuscript } from './manuscript-fields.js';
import { MomentFields } from './moment-fields.jsx';
import { moves, warningsOf, type Filled, type MoveName, type Refusal } from './moves.js';

interface MoveDialogProps {
  readonly name: MoveName;
  readonly manuscript: Manuscript;
  /** What is known before anything is filled in. */
  readonly given?: Partial<Filled>;
  readonly onClose: () => void;
}

const empty: Filled = {
  comment: '',
  reason: '',
  note: '',
  type: 'CORRECTION',
  localTime: '',
  timeZone: '',
  assigneeId: '',
  due: '',
  wireItemId: '',
  from: 0,
};

/** What was filled in for moves in two steps that were left, by move and manuscript: leaving one loses nothing. */
const left = new Map<string, Filled>();

/**
 * Asks for what a move needs, and makes it, with the manuscript as it was when the dialog was opened: what has come in since, nobody has
 * decided on. What was filled in stays until it is done, whatever the server says.
 */
export function MoveDialog({ name, manuscript: opened, given, onClose: close }: MoveDialogProps) {
  const { w } = useWords();
  const client = useClient();
  const change = useChange();
  const announce = useAnnounce();
  const newsroomZone = useNewsroomZone();
  const [manuscript, setManuscript] = useState(opened);
  const [filled, setFilled] = useState<Filled>(() => ({
    ...empty,
    assigneeId: opened.assignee?.id ?? '',
    timeZone: newsroomZone,
    due: wallTime(opened.dueAt, newsroomZone),
    ...given,
    ...left.get(`${name} ${opened.id}`),
  }));
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isLastStep, setLastStep] = useState(false);
  const step = useRef<HTMLDivElement>(null);
  const { needs, order } = moves[name];
  const conflict = refusals.find((refusal) => refusal.__typename === 'VersionConflict');
  const fill = (part: Partial<Filled>) => {
    setFilled((before) => ({ ...before, ...part }));
  };

  const needsOf = (need: (typeof needs)[number]) => (needs as readonly string[]).includes(need);
  const hasTwoSteps = needsOf('confirmation');
  const isFirstStep = !hasTwoSteps || !isLastStep;
  const onClose = () => {
    if (hasTwoSteps) left.set(`${name} ${opened.id}`, filled);
    close();
  };
  const goBack = () => {
    setLastStep(false);
    setRefusals([]);
    setFault('');
  };
  useEffect(() => {
    if (isLastStep) step.current?.focus();
  }, [isLastStep]);

  const make = async () => {
    if (isBusy || conflict) return;
    if (hasTwoSteps && !isLastStep) return setLastStep(true);
    const wall = needsOf('until*') ? filled.localTime : needsOf('due') ? filled.due : '';
    if (wall !== '' && momentAt(wall, filled.timeZone) === null) {
      return setFault(isZone(filled.timeZone) ? w.moves.noSuchTime : w.moves.noSuchZone);
    }
    setBusy(true);
    setRefusals([]);
    setFault('');
    const { document, input } = order(manuscript, filled);
    const { data, error } = await change(document, input);
    setBusy(false);
    if (data?.it.manuscript) {
      announce({ text: w.moves.done[name] });
      left.delete(`${name} ${opened.id}`);
      return close();
    }
    setRefusals(data?.it.userErrors ?? []);
    setFault(whyNot([], error, w.moves.unknown));
  };
  const showAsItIs = async () => {
    setBusy(true);
    const asked = { id: manuscript.id };
    const { data, error } = await client.query(ReadManuscript, asked, { requestPolicy: 'network-only' });
    setBusy(false);
    const now = data?.manuscript;
    if (!now) return setFault(whyNot([], error, w.reading.unreachable));
    setManuscript(now);
    goBack();
  };
  const warnings = needsOf('acknowledgement') ? warningsOf(manuscript) : [];
  const headline = manuscript.content.headline ?? w.manuscript.noHeadline;
  return (
    <Dialog title={w.moves.names[name]} onClose={isFirstStep ? onClose : goBack} canBeLeft={!isBusy}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <p>{w.moves.explained[name]}</p>
        {warnings.length > 0 && (
          <>
            <p>{w.moves.warnings}</p>
            <ul>
              {warnings.map(({ code, message }, at) => (
                <li key={`${code} ${at}`}>{message}</li>
              ))}
            </ul>
          </>
        )}
        {hasTwoSteps && <Consequences manuscript={manuscript} />}
        {!isFirstStep && (
          <div ref={step} tabIndex={-1}>
            <p>
              <strong>{w.moves.last(headline)}</strong>
            </p>
            <p>{w.moves.publicReason}:</p>
            <p className="said">{filled.reason}</p>
            {filled.comment !== '' && (
              <>
                <p>{w.moves.optionalComment}:</p>
                <p className="said">{filled.comment}</p>
              </>
            )}
          </div>
        )}
        {(needsOf('moment*') || needsOf('until*')) && (
          <MomentFields
            label={needsOf('until*') ? w.moves.until : w.moves.localTime}
            localTime={filled.localTime}
            timeZone={filled.timeZone}
            isRequired
            onLocalTime={(localTime) => fill({ localTime })}
            onTimeZone={(timeZone) => fill({ timeZone })}
          />
        )}
        {needsOf('assignee') && (
          <Assignee value={filled.assigneeId} onChange={(assigneeId) => fill({ assigneeId })} />
        )}
        {needsOf('due') && (
          <MomentFields
            label={w.moves.due}
            localTime={filled.due}
            timeZone={filled.timeZone}
            isRequired={false}
            onLocalTime={(due) => fill({ due })}
            onTimeZone={(timeZone) => fill({ timeZone })}
          />
        )}
        {needsOf('note*') && (
          <>
            <Choice
              label={w.moves.correctionType}
              value={filled.type}
              options={[
                ['CORRECTION', w.moves.correctionTypes.CORRECTION],
                ['CLARIFICATION', w.moves.correctionTypes.CLARIFICATION],
                ['UPDATE', w.moves.correctionTypes.UPDATE],
              ]}
              onChange={(type) => fill({ type })}
            />
            <TextArea
              label={w.moves.note}
              name="note"
              value={filled.note}
              onChange={(note) => fill({ note })}
              isRequired
            />
          </>
        )}
        {isFirstStep && (needsOf('reason*') || needsOf('publicReason*')) && (
          <TextArea
            label={needsOf('publicReason*') ? w.moves.publicReason : w.moves.reason}
            name="reason"
            value={filled.reason}
            onChange={(reason) => fill({ reason })}
            isRequired
          />
        )}
        {isFirstStep && (needsOf('comment') || needsOf('comment*')) && (
          <TextArea
            label={needsOf('comment*') ? w.moves.comment : w.moves.optionalComment}
            name="comment"
            value={filled.comment}
            onChange={(comment) => fill({ comment })}
            isRequired={needsOf('comment*')}
          />
        )}
        <div role="alert">
          {fault !== '' && <p className="fault">{fault}</p>}
          {refusals.map(({ code, message }) => (
            <p key={code} className="fault">
              {message}
            </p>
          ))}
        </div>
        {conflict && <Conflict refusal={conflict} isBusy={isBusy} onReload={() => void showAsItIs()} />}
        <p className="buttons">
          <button
            type="submit"
            className={moves[name].isGrave ? 'grave' : 'main'}
            aria-disabled={isBusy || conflict !== undefined}
          >
            {hasTwoSteps ? (isFirstStep ? w.moves.goOn : w.moves.killIt(headline)) : w.moves.names[name]}
          </button>
          <button type="button" disabled={isBusy} onClick={isFirstStep ? onClose : goBack}>
            {isFirstStep ? w.moves.cancel : w.moves.goBack}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
