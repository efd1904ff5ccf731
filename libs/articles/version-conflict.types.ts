import { DateTime, UserError, UserErrorCodeEnum, type Instant, type UserErrorCode } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Conflict } from './outcome.js';

@ObjectType({
  implements: () => UserError,
  description: 'Somebody else changed the manuscript since the caller read it. Nothing was done.',
})
export class VersionConflict implements UserError {
  @Field(() => UserErrorCodeEnum, { description: 'VERSION_CONFLICT.' })
  readonly code: UserErrorCode = 'VERSION_CONFLICT';

  @Field(() => [String], { nullable: true })
  readonly field = ['expectedVersion'];

  @Field(() => Int, { description: 'The version to read before trying again.' })
  readonly currentVersion: number;

  @Field(() => DateTime, { description: 'When it was changed last.' })
  readonly changedAt: Instant;

  @Field(() => [String], { description: 'Fields of the content that differ from what the caller saw.' })
  readonly changedFields: string[];

  @Field(() => [ID], { description: 'Blocks of the body that differ: changed, new or gone.' })
  readonly changedBlocks: string[];

  readonly changedById: string;

  constructor(
    conflict: Conflict,
    readonly message: string,
  ) {
    this.currentVersion = conflict.currentVersion;
    this.changedAt = conflict.changedAt;
    this.changedFields = conflict.changedFields;
    this.changedBlocks = conflict.changedBlocks;
    this.changedById = conflict.changedById;
  }
}
