import { actionSummaries, editorialActions, findingCodes, manuscriptStates } from '@kopij/editorial';
import { enumOf } from '@kopij/platform';

export const ManuscriptStateEnum = enumOf('ManuscriptState', manuscriptStates, {
  description: 'The state of the working copy. What readers see is told by `live`.',
  values: {
    DRAFT: 'Being written; also what editing an approved or published copy returns to.',
    IN_REVIEW: 'Submitted, waiting for a reviewer.',
    APPROVED: 'Approved: exactly the content it had then.',
    SCHEDULED: 'Will go live at a given instant, exactly this revision.',
    PUBLISHED: 'The working copy is what is live.',
    UNPUBLISHED: 'Was live, taken down; may be edited and published again.',
    SPIKED: 'Put aside, never live; reversible.',
    KILLED: 'Withdrawn for good.',
  },
});

export const EditorialActionEnum = enumOf('EditorialAction', editorialActions, {
  description: 'Something that can be done to a manuscript.',
  values: actionSummaries,
});

export const FindingCodeEnum = enumOf('FindingCode', findingCodes, {
  description: 'What may be wrong with copy.',
  values: {
    HEADLINE_MISSING: 'There is no headline.',
    SECTION_MISSING: 'The copy belongs to no section.',
    SECTION_ARCHIVED: 'The section is closed.',
    BODY_MISSING: 'There is no text.',
    DATELINE_UNDECIDED: 'It is undecided whether the copy has a dateline.',
    CREDIT_MISSING: 'Neither an agency nor an author is credited.',
    UNKNOWN_AGENCY: 'A credited agency is not known.',
    AGENCY_NOT_CREDITED: 'An agency whose text is in the body is not credited.',
    LICENCE_FORBIDS_WEB: 'The licence of a credited agency does not cover the web.',
    DATELINE_REPEATED: 'The text begins with the dateline it is given anyway.',
    HEADLINE_DERIVED: 'The headline was made from the lead, and nobody has looked at it.',
    HEADLINE_LONG: 'The headline is long.',
    AGENCY_INACTIVE: 'A credited agency is no longer in use.',
    IMAGE_TEXT_MISSING: 'A picture lacks the text for who cannot see it.',
    LIVE_FACTS_CHANGED:
      'Headline, numbers, names or quotes differ from what readers know, and no correction tells them.',
  },
});

export const SeverityEnum = enumOf('Severity', ['ERROR', 'WARNING'], {
  description: 'How bad a finding is.',
  values: {
    ERROR: 'Blocks submission, approval and publication.',
    WARNING: 'Is shown and recorded. Of some, whoever publishes has to say that they have seen them.',
  },
});
