import type { Check } from './action-rules.js';
import type { Refusal, RefusalCode } from './codes.js';
import { judgeReview, lacksSecondPerson } from './judge-review.js';
import type { Situation } from './situation.js';

type Judge = (situation: Situation) => Refusal[];

/** What each check refuses, and why. */
export const judges: Record<Check, Judge> = {
  NAMES_REVISION: ({ facts, context }) =>
    refuseIf(context.revision !== facts.revision, 'REVISION_IS_NOT_CURRENT', ['revision'], {
      current: String(facts.revision),
    }),
  HAS_COMMENT: ({ context }) => refuseIf(isBlank(context.comment), 'COMMENT_REQUIRED', ['comment']),
  HAS_REASON: ({ context }) => refuseIf(isBlank(context.reason), 'REASON_REQUIRED', ['reason']),
  IS_LIVE: ({ facts }) => refuseIf(facts.liveRevision === null, 'NOT_LIVE'),
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
  IS_FREE: ({ facts: { embargoedUntil }, context: { now } }) =>
    embargoedUntil !== null && now < embargoedUntil
      ? refusal('UNDER_EMBARGO', [], { until: embargoedUntil.toISOString() })
      : [],
};

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
  return text === undefined || text.trim() === '';
}
