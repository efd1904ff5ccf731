import { actionSummaries, editorialActions, findingCodes, manuscriptStates, needs } from '@kopij/editorial';
import { enumOf } from '@kopij/platform';

export const ManuscriptStateEnum = enumOf('ManuscriptState', manuscriptStates, {
  description: 'The state of the working copy. What readers see is `live`.',
  values: {
    DRAFT: 'Being written. Editing approved or published copy returns it to this state.',
    IN_REVIEW: 'Submitted, waiting for a reviewer.',
    APPROVED: 'Approved, with exactly this content.',
    SCHEDULED: 'Scheduled: exactly this revision will go live at a set time.',
    PUBLISHED: 'The working copy is live.',
    UNPUBLISHED: 'Taken offline. It can be edited and published again.',
    SPIKED: 'Put aside, never having been live. Reversible.',
    KILLED: 'Withdrawn permanently.',
  },
});

export const EditorialActionEnum = enumOf('EditorialAction', editorialActions, {
  description: 'An action on a manuscript.',
  values: actionSummaries,
});

export const NeedEnum = enumOf('Need', needs, {
  description: 'What an action takes besides the manuscript.',
  values: {
    REASON: 'A reason, which may be shown to readers.',
    COMMENT: 'A comment for colleagues.',
    NOTE: 'A note for readers on what was corrected.',
    REVISION: 'The number of a revision: of the working copy, or of the one to restore.',
    MOMENT: 'A time ahead.',
    SECOND_PERSON:
      'Somebody else who does the same or confirms it, before it has an effect; to dismiss what an agency asks, only if that is a kill.',
  },
});

export const FindingCodeEnum = enumOf('FindingCode', findingCodes, {
  description: 'The problems copy may have.',
  values: {
    HEADLINE_MISSING: 'There is no headline.',
    SECTION_MISSING: 'The copy has no section.',
    SECTION_ARCHIVED: 'The section is archived.',
    BODY_MISSING: 'The body is empty.',
    DATELINE_UNDECIDED: 'It has not been decided whether there is a dateline.',
    CREDIT_MISSING: 'Neither an agency nor an author is credited.',
    UNKNOWN_AGENCY: 'A credited agency is unknown.',
    AGENCY_NOT_CREDITED: 'The body contains text from an agency that is not credited.',
    LICENCE_FORBIDS_WEB:
      'The licence of an agency that is credited, or whose text it is, does not cover the web.',
    DATELINE_REPEATED: 'The text itself starts with the dateline, which is added automatically.',
    UPSTREAM_KILLED: 'The agency has killed an item that the copy was made of.',
    UPSTREAM_CORRECTED: 'The agency has corrected an item that the copy was made of.',
    UPSTREAM_HELD: 'The agency asks for an embargo and does not say until when.',
    UPSTREAM_NOT_FOR_WEB: 'The body contains text that the agency does not allow on the web.',
    HEADLINE_DERIVED: 'The headline was generated from the lead and nobody has checked it.',
    HEADLINE_LONG: 'The headline is too long.',
    PLACE_NOT_UPPER_CASE: 'A place of the dateline is not in capitals, as this house prints it.',
    AGENCY_INACTIVE: 'The newsroom no longer uses a credited agency.',
    IMAGE_TEXT_MISSING: 'An image has no alternative text.',
    UPSTREAM_EXPIRES: 'An agency lets its text in the body be used until a certain time only.',
    UPSTREAM_OUTDATED: 'Text of an agency is that of an earlier revision than the one that was merged.',
    OPEN_THREADS: 'Threads of comments on the manuscript are open.',
    LIVE_FACTS_CHANGED:
      'The headline, numbers, names or quotes differ from what is live, without a correction.',
  },
});

export const SeverityEnum = enumOf('Severity', ['ERROR', 'WARNING'], {
  description: 'The severity of a finding.',
  values: {
    ERROR: 'Blocks submission, approval and publication.',
    WARNING: 'Shown and recorded. Some must be acknowledged by whoever publishes.',
  },
});
