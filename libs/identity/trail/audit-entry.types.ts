import { auditActions, auditSubjectKinds, type AuditAction, type AuditSubjectKind } from '@kopij/ledger';
import { connectionType, DateTime, enumOf, Holds, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { User } from '../users/user.types.js';

export const AuditActionEnum = enumOf<AuditAction>('AuditAction', auditActions, {
  description: 'What the audit trail records. More may be added.',
  values: {
    USER_CREATED: 'A user was created.',
    USER_INVITED: 'A user was invited.',
    USER_CHANGED: 'A user’s name or address was changed.',
    ROLE_CHANGED: 'A user was given another role.',
    REACH_CHANGED: 'It was changed where a user’s role counts.',
    USER_DEACTIVATED: 'A user was deactivated.',
    USER_REACTIVATED: 'A user was reactivated.',
    USER_ERASED: 'A user’s personal data was erased.',
    TOKEN_CREATED: 'A token was created.',
    TOKEN_REVOKED: 'A token was revoked.',
    SIGNED_IN: 'Somebody signed in.',
    SIGN_IN_REFUSED:
      'Somebody with an account was not let in: after too many failed attempts, or by the rules of single sign-on.',
    SESSIONS_ENDED: 'Sessions of a user, or of everybody, were ended before their time.',
    RESET_LINK_CREATED: 'A link with which a user chooses a password was created.',
    PASSWORD_CHANGED: 'A password was set or changed.',
    FACTOR_ADDED: 'A second factor was added.',
    FACTOR_REMOVED: 'A second factor was removed.',
    RECOVERY_CODES_CREATED: 'Recovery codes were created.',
    RECOVERY_CODE_USED: 'A recovery code was used.',
    IDENTITY_LINKED: 'A user was linked to an account at a provider of single sign-on.',
    GRANTS_CHANGED: 'Grants of a user or a team were changed.',
    TEAM_CREATED: 'A team was created.',
    TEAM_CHANGED: 'A team or its members were changed.',
    TEAM_ARCHIVED: 'A team was archived.',
    SECTION_CREATED: 'A section was created.',
    SECTION_CHANGED: 'A section was changed.',
    SECTION_MOVED: 'A section was moved.',
    SECTION_ARCHIVED: 'A section was archived.',
    SECTION_UNARCHIVED: 'A section was unarchived.',
    AGENCY_CREATED: 'An agency was added.',
    AGENCY_CHANGED: 'An agency or its licence was changed.',
    SOURCE_CREATED: 'A source of wire copy was created.',
    SOURCE_CHANGED: 'A source of wire copy was changed.',
    SOURCE_ARCHIVED: 'A source of wire copy was archived.',
    ROUTING_RULE_CREATED: 'A rule for wire copy was created.',
    ROUTING_RULE_CHANGED: 'A rule for wire copy was changed.',
    ROUTING_RULE_ARCHIVED: 'A rule for wire copy was archived.',
    WEBHOOK_CREATED: 'A webhook was created.',
    WEBHOOK_CHANGED: 'A webhook was changed, disabled or enabled by an admin.',
    WEBHOOK_SECRET_ROTATED: 'A webhook was given a new secret.',
    WEBHOOK_ARCHIVED: 'A webhook was archived.',
    PREVIEW_LINK_CREATED: 'A link for a preview was created.',
    PREVIEW_LINK_REVOKED: 'A link for a preview was revoked.',
  },
});

const AuditSubjectKindEnum = enumOf<AuditSubjectKind>('AuditSubjectKind', auditSubjectKinds, {
  description: 'What an entry of the audit trail is about. More may be added.',
  values: {
    USER: 'A user.',
    TOKEN: 'A token of a user.',
    TEAM: 'A team.',
    SECTION: 'A section.',
    AGENCY: 'An agency.',
    WIRE_SOURCE: 'A source of wire copy.',
    ROUTING_RULE: 'A rule for wire copy.',
    WEBHOOK: 'A webhook.',
    PREVIEW_LINK: 'A link for a preview.',
    NEWSROOM: 'The newsroom as a whole.',
  },
});

@ObjectType({ description: 'What an entry of the audit trail is about.' })
class AuditSubject {
  @Field(() => AuditSubjectKindEnum, { description: 'What kind of thing it is.' })
  kind: AuditSubjectKind;

  @Field(() => ID, { nullable: true, description: 'Its id; null for the newsroom as a whole.' })
  id: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called today; null if it has no name, or was erased.',
  })
  name: string | null;
}

@ObjectType({ description: 'One field of a change. Values that are no text are written as JSON.' })
export class AuditDetail {
  @Field({ description: 'The name of the field; `changed` lists fields whose values are not recorded.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'Its value; null where it was changed, or is null.' })
  value: string | null;

  @Field(() => String, { nullable: true, description: 'Its value before; null where it was not changed.' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'Its value after; null where it was not changed.' })
  to: string | null;
}

@ObjectType({ description: 'One change to people, rights or settings, in the history of the newsroom.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => DateTime, { description: 'When it was done.' })
  at: Instant;

  @Field(() => AuditActionEnum, { description: 'What was done.' })
  action: AuditAction;

  @Field(() => User, { nullable: true, description: 'Who did it; null if nobody was signed in.' })
  actor: User | null;

  @Field(() => AuditSubject, { description: 'What it was done to.' })
  subject: AuditSubject;

  @Holds(5)
  @Field(() => [AuditDetail], {
    description: 'The values that were set or changed, as far as they are not personal.',
  })
  details: AuditDetail[];

  @Field({ description: 'What happened, in words, in the caller’s language.' })
  message: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its number in the history of the newsroom; null until it is sealed, for about a second.',
  })
  number: number | null;

  @Field({ description: 'Its hash, with which the history is verified.' })
  hash: string;
}

export const AuditEntryConnection = connectionType(AuditEntry, 'AuditEntry');
