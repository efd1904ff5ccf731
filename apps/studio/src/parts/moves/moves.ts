import type { ResultOf, TadaDocumentNode, VariablesOf } from '../../server/graphql.js';
import { momentAt, wallTime } from '../zones.js';
import * as documents from './move-documents.js';
import type { Manuscript } from './manuscript-fields.js';

/** What the dialog of a move asks for. A field with a star has to be filled in. */
export type Need =
  | 'comment'
  | 'comment*'
  | 'reason*'
  | 'publicReason*'
  | 'note*'
  | 'moment*'
  | 'until*'
  | 'assignee'
  | 'due'
  | 'acknowledgement'
  | 'confirmation';

/** What was filled in. */
export interface Filled {
  readonly comment: string;
  readonly reason: string;
  readonly note: string;
  readonly type: VariablesOf<typeof documents.CorrectArticle>['input']['type'];
  /** `2026-03-29T09:00`, as a clock on a wall of the time zone shows it. */
  readonly localTime: string;
  readonly timeZone: string;
  /** The user that it is assigned to; empty for nobody. */
  readonly assigneeId: string;
  /** When it is to be finished, by the clock of the time zone; empty for no time. */
  readonly due: string;
  /** Of the item whose news are dismissed. */
  readonly wireItemId: string;
  /** The number of the revision that is restored. */
  readonly from: number;
}

type Outcome = ResultOf<typeof documents.SubmitManuscript>['it'];

export type Refusal = Outcome['userErrors'][number];

/** A mutation, ready to be sent. */
export interface Order {
  readonly document: TadaDocumentNode<{ it: Outcome }, { input: object }>;
  readonly input: object;
}

/** A move that somebody has begun, with what is known of it already. */
export interface BegunMove {
  readonly name: MoveName;
  readonly given?: Partial<Filled>;
}

export function isAllowed({ allowedActions }: Manuscript, name: MoveName | 'edit'): boolean {
  return allowedActions.some(({ action, allowed }) => action === name && allowed);
}

export type MoveName = keyof typeof moves;

export interface Move {
  readonly needs: readonly Need[];
  /** Whether it cannot simply be undone, so that its button is not beside the others. */
  readonly isGrave?: boolean;
  /** Whether it is offered beside what it is about, and not among the others. */
  readonly isElsewhere?: boolean;
  readonly order: (manuscript: Manuscript, filled: Filled) => Order;
}

interface Named {
  readonly manuscriptId: string;
  readonly expectedVersion: number;
}

/**
 * A move whose input is what names the manuscript, and what `rest` says. The types of the document and of its input belong together; behind
 * this, all moves are alike.
 */
function move<Input extends Named>(
  document: TadaDocumentNode<{ it: Outcome }, { input: Input }>,
  needs: readonly Need[],
  rest: (filled: Filled, manuscript: Manuscript) => Omit<Input, keyof Named>,
  { isGrave = false, isElsewhere = false }: Pick<Move, 'isGrave' | 'isElsewhere'> = {},
): Move {
  return {
    needs,
    isGrave,
    isElsewhere,
    order: (manuscript, filled) => ({
      document: document as unknown as Order['document'],
      input: {
        manuscriptId: manuscript.id,
        expectedVersion: manuscript.version,
        ...rest(filled, manuscript),
      },
    }),
  };
}

const nothing = () => ({});
const comment = ({ comment: text }: Filled) => ({ comment: text === '' ? null : text });
const reason = ({ reason: text }: Filled) => ({ reason: text });
const moment = ({ localTime, timeZone }: Filled) => ({ localTime, timeZone });

/** Warnings that were shown in the dialog, and accepted by going on. */
export function warningsOf({ readiness }: Manuscript) {
  return readiness.filter(({ severity }) => severity === 'WARNING');
}

const publication = (manuscript: Manuscript) => ({
  revision: manuscript.revision,
  acknowledge: [...new Set(warningsOf(manuscript).map(({ code }) => code))],
});

const grave = { isGrave: true };
const elsewhere = { isElsewhere: true };

/** Every move of the workflow that takes no more than a line or a moment, in the order in which they are offered. */
export const moves = {
  submit: move(documents.SubmitManuscript, [], nothing),
  approve: move(documents.ApproveManuscript, ['comment'], comment),
  requestChanges: move(documents.RequestChanges, ['comment*'], ({ comment: text }) => ({ comment: text })),
  publish: move(documents.PublishManuscript, ['acknowledgement'], (_, manuscript) => publication(manuscript)),
  schedule: move(documents.ScheduleManuscript, ['moment*', 'acknowledgement'], (filled, manuscript) => ({
    ...publication(manuscript),
    ...moment(filled),
  })),
  unschedule: move(documents.UnscheduleManuscript, [], nothing),
  correct: move(documents.CorrectArticle, ['note*'], ({ note, type }, { revision }) => ({
    note,
    type,
    revision,
  })),
  scheduleUnpublish: move(documents.ScheduleUnpublish, ['moment*', 'reason*'], (filled) => ({
    ...moment(filled),
    ...reason(filled),
  })),
  unscheduleUnpublish: move(documents.UnscheduleUnpublish, [], nothing),
  assign: move(
    documents.AssignManuscript,
    ['assignee', 'due'],
    ({ assigneeId, due, timeZone }, { dueAt }) => ({
      assigneeId: assigneeId === '' ? null : assigneeId,
      // The clock shows no seconds: a time that nobody has changed stays as it is.
      ...(due !== wallTime(dueAt, timeZone) && { dueAt: momentAt(due, timeZone) }),
    }),
  ),
  discardChanges: move(documents.DiscardChanges, [], nothing),
  setEmbargo: move(documents.SetEmbargo, ['until*'], ({ localTime, timeZone }) => ({
    at: momentAt(localTime, timeZone) ?? '',
  })),
  breakEmbargo: move(documents.BreakEmbargo, ['reason*'], reason),
  confirmEmbargoBreak: move(documents.ConfirmEmbargoBreak, ['comment'], comment),
  undoEmbargo: move(documents.UndoEmbargo, [], nothing),
  unspike: move(documents.UnspikeManuscript, [], nothing),
  overrideReview: move(documents.OverrideReview, ['reason*'], reason, grave),
  overrideEmbargo: move(documents.OverrideEmbargo, ['reason*'], reason, grave),
  unpublish: move(documents.UnpublishArticle, ['reason*'], reason, grave),
  spike: move(documents.SpikeManuscript, ['comment'], comment, grave),
  kill: move(
    documents.KillArticle,
    ['publicReason*', 'comment', 'confirmation'],
    (filled) => ({ ...reason(filled), ...comment(filled) }),
    grave,
  ),
  dismissUpstream: move(
    documents.DismissUpstream,
    ['reason*'],
    (filled) => ({ ...reason(filled), wireItemId: filled.wireItemId }),
    elsewhere,
  ),
  restore: move(documents.RestoreRevision, [], ({ from }) => ({ from }), elsewhere),
} as const satisfies Record<string, Move>;

export const moveNames = (Object.keys(moves) as readonly MoveName[]).filter(
  (name) => !moves[name].isElsewhere,
);
