/** Reasons for the workflow to refuse, apart from faults of the copy. */
const workflowRefusalCodes = [
  'NOT_AVAILABLE_IN_STATE',
  'NOT_A_REPORTER',
  'NOT_AN_EDITOR',
  'NOT_AN_ADMIN',
  'SCOPE_MISSING',
  'NOT_YOUR_SECTION',
  'NOT_LIVE',
  'WAS_LIVE',
  'NEVER_LIVE',
  'NOT_DUE',
  'NOT_AHEAD',
  'ENDS_BEFORE_IT_BEGINS',
  'NO_END_PLANNED',
  'REVISION_IS_NOT_CURRENT',
  'COMMENT_REQUIRED',
  'REASON_REQUIRED',
  'NOTE_REQUIRED',
  'NOT_ACKNOWLEDGED',
  'REVIEW_REQUIRED',
  'APPROVAL_VOID',
  'FOUR_EYES',
  'UNDER_EMBARGO',
  'NOT_UNDER_EMBARGO',
  'EMBARGO_SHORTENED',
  'EMBARGO_STANDS',
  'NOT_YOUR_DRAFT',
  'BREAK_NOT_ASKED',
  'SECOND_PERSON_NEEDED',
  'OTHERS_CAN_CONFIRM',
  'NO_UPSTREAM_NEWS',
] as const;

/** Faults of the copy that block it. */
export const errorCodes = [
  'HEADLINE_MISSING',
  'SECTION_MISSING',
  'SECTION_ARCHIVED',
  'BODY_MISSING',
  'DATELINE_UNDECIDED',
  'CREDIT_MISSING',
  'UNKNOWN_AGENCY',
  'AGENCY_NOT_CREDITED',
  'LICENCE_FORBIDS_WEB',
  'DATELINE_REPEATED',
  'UPSTREAM_KILLED',
  'UPSTREAM_CORRECTED',
  'UPSTREAM_HELD',
  'UPSTREAM_NOT_FOR_WEB',
] as const;

/** Warnings about the copy that an editor may accept. */
export const warningCodes = [
  'HEADLINE_DERIVED',
  'HEADLINE_LONG',
  'PLACE_NOT_UPPER_CASE',
  'AGENCY_INACTIVE',
  'IMAGE_TEXT_MISSING',
  'LIVE_FACTS_CHANGED',
  'UPSTREAM_OUTDATED',
  'UPSTREAM_EXPIRES',
  'OPEN_THREADS',
] as const;

/** Warnings that must be acknowledged explicitly by whoever publishes. */
export const acknowledgedCodes = ['LIVE_FACTS_CHANGED'] as const satisfies WarningCode[];

export const refusalCodes = [...workflowRefusalCodes, ...errorCodes] as const;
export const findingCodes = [...errorCodes, ...warningCodes] as const;

export type ErrorCode = (typeof errorCodes)[number];
export type WarningCode = (typeof warningCodes)[number];
export type RefusalCode = (typeof refusalCodes)[number];
export type FindingCode = (typeof findingCodes)[number];

/** One reason why an action is refused. `field` is a path into what the caller sent or into the content. */
export interface Refusal {
  code: RefusalCode;
  field: string[];
  params: Record<string, string>;
}

/** Something about the copy an editor can act on. An error blocks, a warning is shown and recorded. */
export type Finding = { field: string[]; params: Record<string, string> } & (
  { severity: 'ERROR'; code: ErrorCode } | { severity: 'WARNING'; code: WarningCode }
);
