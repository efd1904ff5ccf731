import { enumOf } from '@kopij/platform';
import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { DraftHash } from '../contract/draft-hash.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { onConflicts, type OnConflict } from './edit-manuscript.js';

const OnConflictEnum = enumOf('OnConflict', onConflicts, {
  description: 'What happens to an edit of a version that is no longer current.',
  values: {
    REFUSE: 'Nothing is done, and VersionConflict says what others have changed.',
    MERGE: 'Changes by only one side are merged. If both sides changed the same thing, nothing is done.',
  },
});

/** An edit of the version that the caller has read. */
@InputType({ isAbstract: true })
export abstract class EditInput extends ManuscriptInput {
  @Field(() => OnConflictEnum, {
    nullable: true,
    description: 'What to do if somebody else has changed the manuscript since. Default: REFUSE.',
  })
  @IsOptional()
  @IsIn(onConflicts)
  onConflict?: OnConflict | null;

  @DraftHash(
    'The `contentHash` of the caller’s working draft whose words are in this edit: it is removed with it. A draft that says just what the manuscript then says is always removed; any other stays.',
  )
  workingDraftHash?: string | null;
}
