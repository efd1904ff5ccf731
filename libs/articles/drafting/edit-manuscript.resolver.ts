import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Clock, newId } from '@kopij/platform';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { ContentInput } from '../content/content.input.js';
import { readContentInput } from '../content/read-content-input.js';
import { editPayload, EditPayload } from '../contract/edit-payload.types.js';
import { EditManuscript } from './edit-manuscript.js';
import { EditInput } from './edit.input.js';

@InputType()
class EditManuscriptInput extends EditInput {
  @Field(() => ContentInput)
  @ValidateNested()
  @Type(() => ContentInput)
  content: ContentInput;
}

@ObjectType()
class EditManuscriptPayload extends EditPayload {}

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
    return editPayload(
      this.edit.execute(
        actor,
        { ...input, patch: readContentInput(input.content, () => newId(this.clock.now())) },
        input,
      ),
      phrasing,
    );
  }
}
