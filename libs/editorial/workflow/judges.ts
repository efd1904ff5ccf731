import type { Check } from './action-rules.js';
import type { Refusal, RefusalCode } from './codes.js';
import type { DecisionContext, ManuscriptFacts } from './facts.js';
import { judgeReview, lacksSecondPerson } from './judge-review.js';
import { readiness } from './readiness.js';

type Judge = (facts: ManuscriptFacts, context: DecisionContext) => Refusal[];

/** What each check refuses, and why. */
export const judges: Record<Check, Judge> = {
  NAMES_REVISION: ({ revision: current }, { revision }) =>
    refuseIf(revision !== current, 'REVISION_IS_NOT_CURRENT', ['revision'], { current: String(current) }),
  HAS_COMMENT: (_, { comment }) => refuseIf(isBlank(comment), 'COMMENT_REQUIRED', ['comment']),
  HAS_REASON: (_, { reason }) => refuseIf(isBlank(reason), 'REASON_REQUIRED', ['reason']),
  IS_LIVE: ({ liveRevision }) => refuseIf(liveRevision === null, 'NOT_LIVE'),
  WAS_NEVER_LIVE: ({ wasLive }) => refuseIf(wasLive, 'WAS_LIVE'),
  IS_OR_GOES_PUBLIC: ({ wasLive, state }) => refuseIf(!wasLive && state !== 'SCHEDULED', 'NEVER_LIVE'),
  IS_DUE: ({ state, scheduledFor }, { now }) =>
    state === 'SCHEDULED' && scheduledFor !== null && now < scheduledFor
      ? refusal('NOT_DUE', [], { at: scheduledFor.toISOString() })
      : [],
  IS_READY: ({ content }, context) =>
    readiness(content, context).flatMap((finding) =>
      finding.severity === 'ERROR' ? refusal(finding.code, finding.field, finding.params) : [],
    ),
  HAS_SECOND_PERSON: (facts, context) => refuseIf(lacksSecondPerson(facts, context), 'FOUR_EYES'),
  IS_REVIEWED: (facts, context) => judgeReview(facts, context).flatMap((code) => refusal(code)),
  IS_FREE: ({ embargoedUntil }, { now }) =>
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
