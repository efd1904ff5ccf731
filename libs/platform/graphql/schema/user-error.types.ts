import { refusalCodes, unfitLineCodes, type RefusalCode } from '@kopij/editorial';
import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { enumOf } from './enum-of.js';
import { Holds } from './price.js';

/** Codes for invalid input of a mutation, besides those of the newsroom's rules. */
const inputCodes = [
  'INVALID_INPUT',
  'BEYOND_YOUR_REACH',
  'VERSION_CONFLICT',
  'SLUG_TAKEN',
  'CODE_TAKEN',
  'ALIAS_TAKEN',
  'EMAIL_TAKEN',
  'TEAM_NAME_TAKEN',
  'LAST_ADMIN',
  'SECTION_CYCLE',
  'SECTION_HAS_SECTIONS',
  'SECTION_UNKNOWN',
  'RELATED_UNKNOWN',
  'PARENT_UNKNOWN',
  'USER_UNKNOWN',
  'USER_ACTIVE',
  'ASSIGNEE_UNKNOWN',
  'REVISION_UNKNOWN',
  'KEY_REUSED',
  'TIME_ZONE_UNKNOWN',
  'LOCAL_TIME_MALFORMED',
  'LOCAL_TIME_SKIPPED',
  'STORY_MISSING',
  'TOO_MANY_BLOCKS',
  'RUN_TOO_LONG',
  'KILLED_FOR_GOOD',
  'NOT_QUARANTINED',
  'MESSAGE_PRUNED',
  'TOO_MANY_PRESETS',
  'SOURCE_UNKNOWN',
  'TOO_MANY_RULES',
  'ITEM_REVISION_UNKNOWN',
  'ITEM_HAS_NO_TEXT',
  'ALREADY_TAKEN',
  'BLOCK_UNKNOWN',
  'UPSTREAM_CLASH',
  'SECRET_KEY_MISSING',
  'TOO_MANY_WEBHOOKS',
  'WEBHOOK_DISABLED',
  'LOCKED_BY_ANOTHER',
  'FACTOR_WRONG',
  'FACTOR_MISSING',
  'FACTOR_DEMANDED',
  'NOT_FOR_YOURSELF',
  'PASSKEY_KNOWN',
  'PASSKEY_REFUSED',
  'PROOF_NEEDED',
  'PUBLIC_URL_MISSING',
  'SET_UP_EXPIRED',
  'SIGN_IN_EXPIRED',
  'TOO_MANY_ATTEMPTS',
  'MAIL_OFF',
  'TOO_MANY_PASSKEYS',
  'TOO_MANY_PREFERENCES',
  'MENTION_UNKNOWN',
  'QUOTE_UNKNOWN',
  'NOT_YOUR_COMMENT',
  'COMMENT_DELETED',
  'TOO_MANY_THREADS',
  'TOO_MANY_COMMENTS',
  'VERSION_UNKNOWN',
  'DRAFT_CONFLICT',
  'DRAFT_GONE',
  'TOO_MANY_DRAFTS',
  'SIGN_IN_REFUSED',
  'PASSWORD_SIGN_IN_OFF',
  'PASSWORD_UNFIT',
  'LINK_INVALID',
  ...unfitLineCodes,
] as const;

/** All values of `userErrors[].code`. A closed list: clients switch on it. */
export type UserErrorCode = RefusalCode | (typeof inputCodes)[number];

export const UserErrorCodeEnum = enumOf<UserErrorCode>('UserErrorCode', [...refusalCodes, ...inputCodes], {
  description: 'Why a mutation was refused. The list is closed: clients may switch on it.',
  values: {
    NOT_AVAILABLE_IN_STATE: 'This cannot be done in the manuscript’s current state.',
    NOT_A_REPORTER: 'Only reporters, editors and admins may do this.',
    NOT_AN_EDITOR: 'Only editors and admins may do this.',
    NOT_AN_ADMIN: 'Only admins may do this.',
    SCOPE_MISSING: 'The caller’s token does not have the scope for this.',
    NOT_YOUR_SECTION: 'The caller’s rights do not count in this section.',
    BEYOND_YOUR_REACH: 'This takes rights in the whole newsroom, and the caller has them in a part of it.',
    NOT_LIVE: 'The article is not live.',
    WAS_LIVE: 'This has been live, so it can no longer be spiked; unpublish or kill it.',
    NEVER_LIVE: 'This was never live, so there is nothing to withdraw.',
    NOT_DUE: 'It is not due yet.',
    NOT_AHEAD: 'The time is in the past.',
    ENDS_BEFORE_IT_BEGINS: 'It would be unpublished before it is published.',
    NO_END_PLANNED: 'No unpublication is scheduled.',
    REVISION_IS_NOT_CURRENT: 'The given revision is not the current working copy: somebody has edited since.',
    COMMENT_REQUIRED: 'A comment is required.',
    REASON_REQUIRED: 'A reason is required.',
    NOTE_REQUIRED: 'A correction needs a note for readers.',
    NOT_ACKNOWLEDGED: 'A warning must be acknowledged, in `acknowledge`.',
    REVIEW_REQUIRED: 'The section only publishes copy that has been approved.',
    APPROVAL_VOID: 'The copy has changed since it was approved.',
    FOUR_EYES: 'The section requires four eyes: not whoever changed the copy last.',
    UNDER_EMBARGO: 'The copy may not be published before its embargo ends.',
    NOT_UNDER_EMBARGO: 'No embargo is in force.',
    EMBARGO_SHORTENED: 'An embargo in force can only be extended or broken.',
    EMBARGO_STANDS: 'This embargo cannot be undone by one person.',
    NOT_YOUR_DRAFT: 'The caller did not create the copy, and nobody else has assigned it to them.',
    BREAK_NOT_ASKED: 'Nobody has asked to break the embargo.',
    SECOND_PERSON_NEEDED: 'Somebody other than the person who asked has to confirm it.',
    OTHERS_CAN_CONFIRM: 'Others could confirm it, so it cannot be done alone.',
    NO_UPSTREAM_NEWS: 'The agency has not changed what the copy was made of, or that was dealt with.',
    HEADLINE_MISSING: 'There is no headline.',
    SECTION_MISSING: 'The copy has no section.',
    SECTION_ARCHIVED: 'The section is archived.',
    BODY_MISSING: 'The body is empty.',
    DATELINE_UNDECIDED: 'It has not been decided whether there is a dateline.',
    CREDIT_MISSING: 'There is no credit and no byline.',
    UNKNOWN_AGENCY: 'A credited agency is unknown.',
    AGENCY_NOT_CREDITED: 'An agency that must be credited is not.',
    LICENCE_FORBIDS_WEB: 'The licence of a credited agency does not cover the web.',
    DATELINE_REPEATED: 'The text itself starts with the dateline, which is added automatically.',
    UPSTREAM_KILLED: 'The agency has killed an item that the copy was made of.',
    UPSTREAM_CORRECTED: 'The agency has corrected an item that the copy was made of.',
    UPSTREAM_HELD: 'The agency asks for an embargo and does not say until when.',
    UPSTREAM_NOT_FOR_WEB: 'The body contains text that the agency does not allow on the web.',
    INVALID_INPUT: 'The value does not have the right format.',
    VERSION_CONFLICT: 'Somebody else has changed this since the caller read it.',
    SLUG_TAKEN: 'The slug is in use, or is a former slug of something else.',
    CODE_TAKEN: 'The code is in use.',
    ALIAS_TAKEN: 'The alias is in use.',
    TEAM_NAME_TAKEN: 'Another team already has this name.',
    EMAIL_TAKEN: 'The e-mail address is in use.',
    LAST_ADMIN: 'The newsroom would be left without an active admin.',
    SECTION_CYCLE: 'A section cannot be moved below itself.',
    SECTION_HAS_SECTIONS: 'The section has sections below it that are not archived.',
    RELATED_UNKNOWN: 'One of the related articles does not exist.',
    SECTION_UNKNOWN: 'There is no such section.',
    PARENT_UNKNOWN: 'There is no such section to be part of.',
    USER_UNKNOWN: 'There is no such user.',
    USER_ACTIVE: 'The user has to be deactivated first.',
    ASSIGNEE_UNKNOWN: 'The user to assign to does not exist or is not active.',
    REVISION_UNKNOWN: 'The manuscript has no such revision.',
    KEY_REUSED: 'The idempotency key was used for a different request.',
    TIME_ZONE_UNKNOWN: 'The time zone does not exist.',
    LOCAL_TIME_MALFORMED: 'This is not a valid date and time.',
    LOCAL_TIME_SKIPPED: 'This local time does not exist: the clocks skip it when summer time begins.',
    STORY_MISSING: 'The pasted text contains no story.',
    TOO_MANY_BLOCKS: 'The body has too many blocks.',
    RUN_TOO_LONG: 'A run of text in the body is too long.',
    KILLED_FOR_GOOD: 'The manuscript was killed.',
    MENTION_UNKNOWN: 'A user who is mentioned does not exist, is not active, or cannot read the manuscript.',
    QUOTE_UNKNOWN: 'The block does not contain these words.',
    NOT_YOUR_COMMENT: 'Somebody else wrote the comment.',
    COMMENT_DELETED: 'The comment was deleted.',
    TOO_MANY_THREADS: 'The manuscript has as many threads as one can have.',
    TOO_MANY_COMMENTS: 'The thread has as many comments as one can have.',
    VERSION_UNKNOWN: 'The manuscript never had this version.',
    DRAFT_CONFLICT: 'Another window of the caller has saved a working draft since.',
    DRAFT_GONE: 'The working draft that was to be replaced has been committed or discarded since.',
    TOO_MANY_DRAFTS: 'The caller has as many working drafts as one can have.',
    NOT_QUARANTINED: 'The message is not quarantined.',
    MESSAGE_PRUNED: 'The bytes of the message are no longer kept.',
    TOO_MANY_PRESETS: 'The caller has as many presets as one can have.',
    SOURCE_UNKNOWN: 'There is no such source of wire copy.',
    TOO_MANY_RULES: 'There are as many routing rules as there can be.',
    ITEM_REVISION_UNKNOWN: 'The wire item has no such revision.',
    ITEM_HAS_NO_TEXT: 'The wire item has no text, or not the paragraphs that were asked for.',
    BLOCK_UNKNOWN: 'The manuscript has no such block.',
    ALREADY_TAKEN: 'The manuscript was made of another revision of this item.',
    UPSTREAM_CLASH:
      'The agency and the newsroom changed the same thing differently: the caller has to choose.',
    SECRET_KEY_MISSING: 'The operator has set no key that secrets are encrypted with.',
    TOO_MANY_WEBHOOKS: 'There are as many webhooks as there can be.',
    WEBHOOK_DISABLED: 'The webhook is disabled.',
    LOCKED_BY_ANOTHER: 'A colleague has locked the manuscript.',
    FACTOR_WRONG: 'The second factor is not right, or was used before.',
    FACTOR_MISSING: 'The caller has no such second factor.',
    FACTOR_DEMANDED: 'A second factor is demanded of the caller, and this is the last one.',
    NOT_FOR_YOURSELF: 'This cannot be done to oneself.',
    PASSKEY_KNOWN: 'The passkey was set up before.',
    PASSKEY_REFUSED: 'The passkey does not answer the question that was asked, or came too late.',
    PROOF_NEEDED: 'The caller has to show that it is still them.',
    PUBLIC_URL_MISSING: 'The operator has set no address that passkeys could belong to.',
    SET_UP_EXPIRED: 'No app is being set up, or it took too long.',
    SIGN_IN_EXPIRED: 'The sign-in has expired, or was broken off after too many attempts.',
    TOO_MANY_ATTEMPTS: 'There were too many wrong attempts. It can be tried again later.',
    MAIL_OFF: 'Kopij sends no mail here.',
    TOO_MANY_PASSKEYS: 'The caller has as many passkeys as one can have.',
    TOO_MANY_PREFERENCES: 'The caller would have more preferences than one can have.',
    SIGN_IN_REFUSED: 'The e-mail address or the password is not right.',
    PASSWORD_SIGN_IN_OFF: 'Nobody signs in with a password here.',
    PASSWORD_UNFIT: 'The password is too short, too long or easy to guess.',
    LINK_INVALID: 'The link was used or replaced, or has expired.',
    TEXT_DIRECTION_OVERRIDDEN: 'A line contains a character that reverses the reading direction.',
    HEADLINE_INVISIBLE: 'The headline consists of invisible characters only.',
  },
});

/** One reason for a refusal, in the caller's language. */
export interface UserRefusal {
  readonly code: UserErrorCode;
  readonly message: string;
  /** The path to the value in the input, outermost first. Empty when no one value is at fault. */
  readonly field: readonly string[];
}

@InterfaceType('UserError', {
  description: 'An error that the caller can fix. Nothing was done.',
})
export abstract class UserError {
  @Field(() => UserErrorCodeEnum, { description: 'A code for programs.' })
  code: UserErrorCode;

  @Field({ description: 'A message for people, in the language of `Accept-Language`.' })
  message: string;

  @Holds(3)
  @Field(() => [String], {
    nullable: true,
    description: 'The path to the value in `input`, outermost first. Null if no single value is at fault.',
  })
  field: readonly string[] | null;
}

@ObjectType({
  implements: () => UserError,
  description: 'The request was refused by the newsroom’s rules, or its input was invalid.',
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
