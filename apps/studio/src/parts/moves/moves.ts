import type { ResultOf, TadaDocumentNode, VariablesOf } from '../../server/graphql.js';
import * as documents from './move-documents.js';
import type { Manuscript } from './manuscript-fields.js';

/** What the dialog of a move asks for. A field with a star has to be filled in. */
export type Need =
  'comment' | 'comment*' | 'reason*' | 'publicReason*' | 'note*' | 'moment*' | 'acknowledgement';

/** What was filled in. */
export interface Filled {
  readonly comment: string;
  readonly reason: string;
  readonly note: string;
  readonly type: VariablesOf<typeof documents.CorrectArticle>['input']['type'];
  /** `2026-03-29T09:00`, as a clock on a wall of the time zone shows it. */
  readonly localTime: string;
  readonly timeZone: string;
}

type Outcome = ResultOf<typeof documents.SubmitManuscript>['it'];

export type Refusal = Outcome['userErrors'][number];

/** A mutation, ready to be sent. */
export interface Order {
  readonly document: TadaDocumentNode<{ it: Outcome }, { input: object }>;
  readonly input: object;
}

export type MoveName = keyof typeof moves;

export interface Move {
  readonly needs: readonly Need[];
  /** Whether it cannot simply be undone, so that its button is not beside the others. */
  readonly isGrave?: boolean;
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
  isGrave = false,
): Move {
  return {
    needs,
    isGrave,
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
  discardChanges: move(documents.DiscardChanges, [], nothing),
  breakEmbargo: move(documents.BreakEmbargo, ['reason*'], reason),
  confirmEmbargoBreak: move(documents.ConfirmEmbargoBreak, ['comment'], comment),
  undoEmbargo: move(documents.UndoEmbargo, [], nothing),
  unspike: move(documents.UnspikeManuscript, [], nothing),
  overrideReview: move(documents.OverrideReview, ['reason*'], reason, true),
  overrideEmbargo: move(documents.OverrideEmbargo, ['reason*'], reason, true),
  unpublish: move(documents.UnpublishArticle, ['reason*'], reason, true),
  spike: move(documents.SpikeManuscript, ['comment'], comment, true),
  kill: move(
    documents.KillArticle,
    ['publicReason*', 'comment'],
    (filled) => ({ ...reason(filled), ...comment(filled) }),
    true,
  ),
} as const satisfies Record<string, Move>;

export const moveNames = Object.keys(moves) as readonly MoveName[];
