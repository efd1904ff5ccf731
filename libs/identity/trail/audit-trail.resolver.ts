import type { Actor, Locale, Phrasing } from '@kopij/editorial';
import { auditActions, type AuditAction } from '@kopij/ledger';
import {
  connectionOf,
  DateTime,
  ForwardPageArguments,
  pageRequest,
  Weighs,
  type Connection,
} from '@kopij/platform';
import { Args, ArgsType, Context, Field, ID, InputType, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Requires } from '../access/access.js';
import { CurrentUser } from '../access/current-user.js';
import { auditDetailsOf } from './audit-details-of.js';
import { AuditActionEnum, AuditEntry, AuditEntryConnection } from './audit-entry.types.js';
import { auditMessage } from './audit-message.js';
import { auditCursors, AuditTrail, placeOfLine, type AuditLine } from './audit-trail.js';

@InputType({
  description: 'Selects entries of the audit trail. Omitted fields do not restrict the selection.',
})
class AuditTrailFilter {
  @Field(() => ID, { nullable: true, description: 'Done by this user.' })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  actorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Done to this user, section, token, …' })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  subjectId?: string | null;

  @Field(() => [AuditActionEnum], { nullable: true, description: 'Any of these actions.' })
  @IsOptional()
  @ArrayMaxSize(auditActions.length)
  @IsIn(auditActions, { each: true })
  actions?: AuditAction[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Done at this time or later.' })
  @IsOptional()
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Done before this time.' })
  @IsOptional()
  to?: Date | null;
}

@ArgsType()
class AuditTrailArguments extends ForwardPageArguments {
  @Field(() => AuditTrailFilter, { nullable: true, description: 'Default: all of them.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AuditTrailFilter)
  filter?: AuditTrailFilter | null;
}

/** The audit trail, for admins. What was done to manuscripts is in the history of each. */
@Resolver(() => AuditEntry)
export class AuditTrailResolver {
  constructor(private readonly trail: AuditTrail) {}

  @Weighs(30)
  @Query(() => AuditEntryConnection, {
    description:
      'Changes to people, rights, tokens, sections, agencies, sources, rules and webhooks, newest first. What was done to manuscripts is in `Manuscript.history`. For admins.',
  })
  @Requires('audit:read')
  async auditTrail(
    @CurrentUser() actor: Actor,
    @Args() { filter, ...page }: AuditTrailArguments,
    @Context() { locale }: Phrasing,
  ): Promise<Connection<AuditEntry>> {
    const request = pageRequest(page, auditCursors);
    const selection = filter ?? {};
    return connectionOf(
      {
        rows: await this.trail.page(actor, selection, request),
        request,
        cursors: auditCursors,
        valuesOf: placeOfLine,
        totalCount: () => this.trail.count(actor, selection),
      },
      (line) => shown(line, locale),
    );
  }
}

function shown({ entry, actor, subjectName }: AuditLine, locale: Locale): AuditEntry {
  const { id, at, action, subjectKind, subjectId, number, hash } = entry;
  return {
    ...{ id, at, action, actor, number, hash },
    subject: { kind: subjectKind, id: subjectId, name: subjectName },
    details: auditDetailsOf(entry.details),
    message: auditMessage({ action, subjectKind, subjectId, subjectName }, locale),
  };
}
