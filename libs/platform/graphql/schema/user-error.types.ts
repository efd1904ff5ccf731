import { refusalCodes, unfitLineCodes, type RefusalCode } from '@kopij/editorial';
import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { enumOf } from './enum-of.js';
import { Holds } from './price.js';

/** What can be wrong with the input of a mutation, apart from what the newsroom's rules say of it. */
const inputCodes = [
  'INVALID_INPUT',
  'VERSION_CONFLICT',
  'SLUG_TAKEN',
  'CODE_TAKEN',
  'ALIAS_TAKEN',
  'EMAIL_TAKEN',
  'LAST_ADMIN',
  'SECTION_CYCLE',
  'SECTION_HAS_SECTIONS',
  'SECTION_UNKNOWN',
  'PARENT_UNKNOWN',
  'USER_UNKNOWN',
  'ASSIGNEE_UNKNOWN',
  'REVISION_UNKNOWN',
  'KEY_REUSED',
  'TIME_ZONE_UNKNOWN',
  'LOCAL_TIME_MALFORMED',
  'LOCAL_TIME_SKIPPED',
  'STORY_MISSING',
  'TOO_MANY_BLOCKS',
  'RUN_TOO_LONG',
  ...unfitLineCodes,
] as const;

/** Everything `userErrors[].code` can say. A closed list: clients switch on it. */
export type UserErrorCode = RefusalCode | (typeof inputCodes)[number];

export const UserErrorCodeEnum = enumOf<UserErrorCode>('UserErrorCode', [...refusalCodes, ...inputCodes], {
  description: 'What is in the way of a mutation. A closed list: clients may switch on it.',
  values: {
    NOT_AVAILABLE_IN_STATE: 'The manuscript is not in a state this can be done in.',
    NOT_A_REPORTER: 'Only reporters, editors and admins may do this.',
    NOT_AN_EDITOR: 'Only editors and admins may do this.',
    NOT_AN_ADMIN: 'Only admins may do this.',
    SCOPE_MISSING: 'The token the caller acts with does not have the scope for this.',
    NOT_LIVE: 'Readers see no article of this manuscript.',
    WAS_LIVE: 'Readers have seen this; it can be unpublished or killed, and no longer put aside.',
    NEVER_LIVE: 'Readers have never seen this; there is nothing to take back.',
    NOT_DUE: 'Its time has not come.',
    NOT_AHEAD: 'The moment has passed.',
    ENDS_BEFORE_IT_BEGINS: 'The publication would end before it begins.',
    NO_END_PLANNED: 'No end of the publication is planned.',
    REVISION_IS_NOT_CURRENT: 'The named revision is not the working copy: somebody has edited since.',
    COMMENT_REQUIRED: 'This has to be explained in a comment.',
    REASON_REQUIRED: 'This needs a reason.',
    NOTE_REQUIRED: 'A correction needs a note for readers.',
    NOT_ACKNOWLEDGED: 'There is a warning that whoever publishes has to name in `acknowledge`.',
    REVIEW_REQUIRED: 'The section publishes reviewed copy only.',
    APPROVAL_VOID: 'The copy was changed after it was approved.',
    FOUR_EYES: 'The section wants somebody else to look than whoever changed the copy last.',
    UNDER_EMBARGO: 'The copy may not be published before its embargo ends.',
    NOT_UNDER_EMBARGO: 'No embargo is in force.',
    EMBARGO_SHORTENED: 'An embargo in force can be made longer only, or be broken.',
    EMBARGO_STANDS: 'One person alone cannot undo the embargo.',
    NOT_YOUR_DRAFT: 'The caller did not make the copy, and nobody else has assigned it to them.',
    BREAK_NOT_ASKED: 'Nobody has asked for the embargo to be broken.',
    SECOND_PERSON_NEEDED: 'Somebody else than who asked for it has to confirm it.',
    OTHERS_CAN_CONFIRM: 'There are others who can confirm it, so nobody does it alone.',
    HEADLINE_MISSING: 'There is no headline.',
    SECTION_MISSING: 'The copy belongs to no section.',
    SECTION_ARCHIVED: 'The section is closed.',
    BODY_MISSING: 'There is no text.',
    DATELINE_UNDECIDED: 'It is undecided whether the copy has a dateline.',
    CREDIT_MISSING: 'No source is credited.',
    UNKNOWN_AGENCY: 'A credited agency is not known.',
    AGENCY_NOT_CREDITED: 'An agency that has to be credited is not.',
    LICENCE_FORBIDS_WEB: 'The licence of a credited agency does not cover the web.',
    DATELINE_REPEATED: 'The text begins with the dateline it is given anyway.',
    INVALID_INPUT: 'The value is not of the form asked for.',
    VERSION_CONFLICT: 'Somebody else changed this since the caller read it.',
    SLUG_TAKEN: 'The slug is in use, or leads to something else.',
    CODE_TAKEN: 'The code is in use.',
    ALIAS_TAKEN: 'The alias is in use.',
    EMAIL_TAKEN: 'The e-mail address is in use.',
    LAST_ADMIN: 'The newsroom would be left without an active admin.',
    SECTION_CYCLE: 'A section cannot be part of itself.',
    SECTION_HAS_SECTIONS: 'The section has parts that are not archived.',
    SECTION_UNKNOWN: 'There is no such section.',
    PARENT_UNKNOWN: 'There is no such section to be part of.',
    USER_UNKNOWN: 'There is no such user.',
    ASSIGNEE_UNKNOWN: 'There is no such user to assign to.',
    REVISION_UNKNOWN: 'The manuscript has no such revision.',
    KEY_REUSED: 'The idempotency key has been used for something else.',
    TIME_ZONE_UNKNOWN: 'There is no such time zone.',
    LOCAL_TIME_MALFORMED: 'This is no time of a day there is.',
    LOCAL_TIME_SKIPPED: 'The clocks go forward over this time.',
    STORY_MISSING: 'There is no story in the pasted text.',
    TOO_MANY_BLOCKS: 'The body has more blocks than a manuscript may have.',
    RUN_TOO_LONG: 'A stretch of text in the body is longer than one may be.',
    TEXT_DIRECTION_OVERRIDDEN: 'A line holds a character that reverses its reading direction.',
    HEADLINE_INVISIBLE: 'The headline consists of invisible characters only.',
  },
});

/** One thing that is in the way, as a use case gives it, in the caller's language. */
export interface UserRefusal {
  readonly code: UserErrorCode;
  readonly message: string;
  /** The way to the value in the input, outermost first. Empty when no one value is at fault. */
  readonly field: readonly string[];
}

@InterfaceType('UserError', {
  description: 'Something whoever sent the mutation can put right. Nothing was done.',
})
export abstract class UserError {
  @Field(() => UserErrorCodeEnum, { description: 'What it is, for programs.' })
  code: UserErrorCode;

  @Field({ description: 'What it is, for people: in the language asked for by `Accept-Language`.' })
  message: string;

  @Holds(3)
  @Field(() => [String], {
    nullable: true,
    description: 'The way to the value in `input`, outermost first. Null when no one value is at fault.',
  })
  field: readonly string[] | null;
}

@ObjectType({
  implements: () => UserError,
  description: 'The rules of the newsroom, or the form of the input, say no.',
})
export class RefusedInput implements UserError {
  readonly code: UserErrorCode;
  readonly message: string;
  readonly field: readonly string[] | null;

  constructor({ code, message, field }: UserRefusal) {
    this.code = code;
    this.message = message;
    this.field = field.length > 0 ? field : null;
  }
}
