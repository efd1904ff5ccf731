import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Clock, enumOf, newId } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ContentInput } from '../content/content.input.js';
import { readContentInput } from '../content/read-content-input.js';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { EditManuscript, type OnConflict, onConflicts } from './edit-manuscript.js';

const OnConflictEnum = enumOf('OnConflict', onConflicts, {
  description: 'What happens to an edit of a version that is no longer current.',
  values: {
    REFUSE: 'Nothing is done, and VersionConflict says what others have changed.',
    MERGE: 'Changes by only one side are merged. If both sides changed the same thing, nothing is done.',
  },
});

@InputType()
class EditManuscriptInput extends ManuscriptInput {
  @Field(() => ContentInput)
  @ValidateNested()
  @Type(() => ContentInput)
  content: ContentInput;

  @Field(() => OnConflictEnum, {
    nullable: true,
    description: 'What to do if somebody else has changed the manuscript since. Default: REFUSE.',
  })
  @IsOptional()
  @IsIn(onConflicts)
  onConflict?: OnConflict | null;
}

@ObjectType()
class EditManuscriptPayload extends ManuscriptPayload {}

@Resolver()
export class EditManuscriptResolver {
  constructor(
    private readonly edit: EditManuscript,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => EditManuscriptPayload, {
    description:
      'Edits the working copy. What is live does not change; an approval is voided. With `onConflict: MERGE`, edits of what nobody else has changed are also applied to a newer version.',
  })
  @Requires('manuscript:write')
  editManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: EditManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<EditManuscriptPayload> {
    return payload(
      this.edit.execute(
        actor,
        { ...input, patch: readContentInput(input.content, () => newId(this.clock.now())) },
        input,
      ),
      phrasing,
    );
  }
}
