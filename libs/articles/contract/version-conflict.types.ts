import {
  DateTime,
  Holds,
  type Instant,
  UserError,
  type UserErrorCode,
  UserErrorCodeEnum,
} from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Conflict } from '../manuscript/outcome.js';
import { Clash, clashOf } from './clash.types.js';

@ObjectType({
  implements: () => UserError,
  description: 'Somebody else has changed the manuscript since the caller read it. Nothing was done.',
})
export class VersionConflict implements UserError {
  @Field(() => UserErrorCodeEnum, { description: 'VERSION_CONFLICT.' })
  readonly code: UserErrorCode = 'VERSION_CONFLICT';

  @Holds(5)
  @Field(() => [String], { nullable: true })
  readonly field = ['expectedVersion'];

  @Field(() => Int, { description: 'The version to read before trying again.' })
  readonly currentVersion: number;

  @Field(() => DateTime, { description: 'When it was changed last.' })
  readonly changedAt: Instant;

  @Holds(5)
  @Field(() => [String], { description: 'The content fields that others have changed since.' })
  readonly changedFields: string[];

  @Holds(5)
  @Field(() => [String], {
    description: 'The keys of the blocks that others have changed, added or removed since.',
  })
  readonly changedBlocks: string[];

  @Holds(5)
  @Field(() => [String], { description: 'The content fields that this edit would have changed.' })
  readonly yourFields: string[];

  @Holds(5)
  @Field(() => [String], {
    description: 'The keys of the blocks that this edit would have changed, added or removed.',
  })
  readonly yourBlocks: string[];

  @Holds(5)
  @Field(() => [Clash], {
    description:
      'Where both sides changed the same thing differently. If empty, `onConflict: MERGE` can merge the two.',
  })
  readonly clashes: Clash[];

  readonly changedById: string;

  /** Stored. */
  readonly manuscriptId: string;

  constructor(
    conflict: Conflict,
    readonly message: string,
  ) {
    this.currentVersion = conflict.currentVersion;
    this.changedAt = conflict.changedAt;
    this.changedFields = conflict.theirs.fields;
    this.changedBlocks = conflict.theirs.blocks;
    this.yourFields = conflict.yours.fields;
    this.yourBlocks = conflict.yours.blocks;
    this.clashes = conflict.clashes.map((clash) => clashOf(clash, conflict));
    this.changedById = conflict.changedById;
    this.manuscriptId = conflict.manuscriptId;
  }
}
