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
  description: 'Somebody else changed the manuscript since the caller read it. Nothing was done.',
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
  @Field(() => [String], { description: 'Fields of the content that others have changed since.' })
  readonly changedFields: string[];

  @Holds(5)
  @Field(() => [String], {
    description: 'Keys of the blocks that others have changed, added or removed since.',
  })
  readonly changedBlocks: string[];

  @Holds(5)
  @Field(() => [String], { description: 'Fields of the content that this would have changed.' })
  readonly yourFields: string[];

  @Holds(5)
  @Field(() => [String], {
    description: 'Keys of the blocks that this would have changed, added or removed.',
  })
  readonly yourBlocks: string[];

  @Holds(5)
  @Field(() => [Clash], {
    description:
      'Where both changed the same, and not alike. Empty: `onConflict: MERGE` would bring the two together.',
  })
  readonly clashes: Clash[];

  readonly changedById: string;

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
    this.clashes = conflict.clashes.map(clashOf);
    this.changedById = conflict.changedById;
  }
}
