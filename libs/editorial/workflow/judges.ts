import { showsSomething } from '../text/invisible.js';
import { hasRole } from '../actor.js';
import type { Check, EditorialAction } from './action-rules.js';
import { acknowledgedCodes, type Refusal, type RefusalCode } from './codes.js';
import type { DecisionContext, ManuscriptFacts } from './facts.js';
import { asGiven } from './instant-in-words.js';
import { judgeReview, lacksSecondPerson } from './judge-review.js';
import type { Situation } from './situation.js';

type Judge = (situation: Situation, action: EditorialAction) => Refusal[];

/** The checks, and the reasons for which they refuse. */
export const judges: Record<Check, Judge> = {
  NAMES_REVISION: ({ facts, context }) =>
    refuseIf(context.revision !== facts.revision, 'REVISION_IS_NOT_CURRENT', ['revision'], {
      current: String(facts.revision),
    }),
  HAS_COMMENT: ({ context }) => refuseIf(isBlank(context.comment), 'COMMENT_REQUIRED', ['comment']),
  HAS_REASON: ({ context }) => refuseIf(isBlank(context.reason), 'REASON_REQUIRED', ['reason']),
  HAS_NOTE: ({ context }) => refuseIf(isBlank(context.note), 'NOTE_REQUIRED', ['note']),
  IS_ACKNOWLEDGED: ({ findings, context: { acknowledged = [] } }) =>
    findings().flatMap(({ code, params }) =>
      acknowledgedCodes.some((each) => each === code) && !acknowledged.includes(code)
        ? refusal('NOT_ACKNOWLEDGED', ['acknowledge'], params)
        : [],
    ),
  IS_AHEAD: ({ context }) => {
    const { at, now } = context;
    return refuseIf(at === undefined || at <= now, 'NOT_AHEAD', ['at'], { at: saidOf(at, context) });
  },
  BEGINS_BEFORE_ITS_END: ({ facts: { endsAt }, context }) => judgeEnd(context.at, endsAt, context),
  ENDS_AFTER_ITS_BEGINNING: ({ facts: { scheduledFor }, context }) =>
    judgeEnd(scheduledFor, context.at, context),
  HAS_END: ({ facts }) => refuseIf(facts.endsAt === null, 'NO_END_PLANNED'),
  IS_FREE_THEN: ({ facts, context: { at } }) => judgeEmbargo(facts, at, ['at']),
  LENGTHENS_EMBARGO: ({ facts: { embargoedUntil }, context: { at, now } }) =>
    embargoedUntil !== null && now < embargoedUntil && at !== undefined && at < embargoedUntil
      ? refusal('EMBARGO_SHORTENED', ['at'], { until: embargoedUntil.toISOString() })
      : [],
  IS_LIVE: ({ facts }) => refuseIf(facts.liveRevision === null, 'NOT_LIVE'),
  IS_OR_GOES_LIVE: ({ facts }) =>
    refuseIf(facts.liveRevision === null && facts.state !== 'SCHEDULED', 'NOT_LIVE'),
  WAS_NEVER_LIVE: ({ facts }) => refuseIf(facts.wasLive, 'WAS_LIVE'),
  IS_OR_GOES_PUBLIC: ({ facts }) => refuseIf(!facts.wasLive && facts.state !== 'SCHEDULED', 'NEVER_LIVE'),
  IS_DUE: ({ facts: { state, scheduledFor }, context: { now } }) =>
    state === 'SCHEDULED' && scheduledFor !== null && now < scheduledFor
      ? refusal('NOT_DUE', [], { at: scheduledFor.toISOString() })
      : [],
  IS_READY: ({ findings }) =>
    findings().flatMap((finding) =>
      finding.severity === 'ERROR' ? refusal(finding.code, finding.field, finding.params) : [],
    ),
  HAS_SECOND_PERSON: ({ facts, context }) => refuseIf(lacksSecondPerson(facts, context), 'FOUR_EYES'),
  IS_REVIEWED: ({ facts, context }) => judgeReview(facts, context).flatMap((code) => refusal(code)),
  IS_FREE: ({ facts, context: { now } }) => judgeEmbargo(facts, now),
  IS_EMBARGOED: ({ facts: { embargoedUntil }, context: { now } }) =>
    refuseIf(embargoedUntil === null || embargoedUntil <= now, 'NOT_UNDER_EMBARGO'),
  MAY_HOLD: judgeHold,
  IS_SLIP: judgeSlip,
  IS_ALONE: judgeAlone,
  CONFIRMS_ANOTHER: ({ facts: { embargoBreakById }, context: { actor } }) => [
    ...refuseIf(embargoBreakById === null, 'BREAK_NOT_ASKED'),
    ...refuseIf(embargoBreakById === actor.id, 'SECOND_PERSON_NEEDED'),
  ],
  HAS_UPSTREAM_NEWS: judgeUpstreamNews,
};

/** A reporter may set an embargo on their own draft; only an editor may on reviewed or live copy. */
function judgeHold({ facts, context: { actor } }: Situation, action: EditorialAction): Refusal[] {
  if (hasRole(actor, 'EDITOR')) return [];
  if (facts.state !== 'DRAFT' || facts.liveRevision !== null) {
    return refusal('NOT_AN_EDITOR', [], { action });
  }
  // Anybody may assign a manuscript to themselves, which lets them write it, but not set an embargo on it.
  const wasAssigned = facts.assigneeId === actor.id && !facts.isSelfAssigned;
  return refuseIf(facts.createdById !== actor.id && !wasAssigned, 'NOT_YOUR_DRAFT');
}

/** Something of the agency's is open to be dismissed, of this item or, if the command names none, of any. */
function judgeUpstreamNews({ context: { upstream, wireItemId, actor } }: Situation): Refusal[] {
  const open = upstream.filter(
    ({ itemId, task }) => task !== null && (wireItemId === undefined || itemId === wireItemId),
  );
  if (open.length === 0) return refusal('NO_UPSTREAM_NEWS');
  return refuseIf(
    open.every(({ dismissalAskedById }) => dismissalAskedById === actor.id),
    'SECOND_PERSON_NEEDED',
  );
}

/** In milliseconds. */
const slipLasts = 24 * 60 * 60 * 1_000;

function judgeSlip({ facts: { embargoedUntil, embargoSetting }, context: { now } }: Situation): Refusal[] {
  if (embargoedUntil === null || embargoedUntil <= now) return [];
  if (embargoSetting === null) return refusal('EMBARGO_STANDS', [], { why: 'ORIGIN' });
  const { at, hasHidden, hasHeldPublication } = embargoSetting;
  if (hasHidden) return refusal('EMBARGO_STANDS', [], { why: 'HIDDEN' });
  if (hasHeldPublication) return refusal('EMBARGO_STANDS', [], { why: 'HELD' });
  return now.getTime() - at.getTime() >= slipLasts ? refusal('EMBARGO_STANDS', [], { why: 'OLD' }) : [];
}

/** Maximum number of names shown. */
const mostNamed = 5;

function judgeAlone({ facts: { embargoedUntil }, context: { othersToConfirm, now } }: Situation): Refusal[] {
  if (embargoedUntil === null || embargoedUntil <= now) return [];
  if (othersToConfirm === null) throw new Error('Nobody has looked who else could confirm it.');
  const people = othersToConfirm.slice(0, mostNamed).join('\n');
  return refuseIf(othersToConfirm.length > 0, 'OTHERS_CAN_CONFIRM', [], { people });
}

function judgeEnd(
  begins: Date | null | undefined,
  ends: Date | null | undefined,
  context: DecisionContext,
): Refusal[] {
  return begins && ends && ends <= begins
    ? refusal('ENDS_BEFORE_IT_BEGINS', ['at'], {
        begins: saidOf(begins, context),
        ends: saidOf(ends, context),
      })
    : [];
}

/** The message parameter for an instant: in the zone it was given in, if it is the command's. */
function saidOf(instant: Date | undefined, { at, timeZone = 'UTC' }: DecisionContext): string {
  if (instant === undefined) return '';
  return instant === at ? asGiven(instant, timeZone) : instant.toISOString();
}

function judgeEmbargo(
  { embargoedUntil }: ManuscriptFacts,
  at: Date | undefined,
  field: string[] = [],
): Refusal[] {
  return embargoedUntil !== null && at !== undefined && at < embargoedUntil
    ? refusal('UNDER_EMBARGO', field, { until: embargoedUntil.toISOString() })
    : [];
}

function refuseIf(
  isRefused: boolean,
  code: RefusalCode,
  field: string[] = [],
  params: Record<string, string> = {},
): Refusal[] {
  return isRefused ? refusal(code, field, params) : [];
}

function refusal(code: RefusalCode, field: string[] = [], params: Record<string, string> = {}): Refusal[] {
  return [{ code, field, params }];
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || !showsSomething(text);
}
