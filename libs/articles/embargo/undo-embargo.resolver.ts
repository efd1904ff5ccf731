import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';
import { ManuscriptInput } from '../contract/manuscript.inputs.js';
import { payload } from '../contract/payload.js';
import { UndoEmbargo } from './undo-embargo.js';

@InputType()
class UndoEmbargoInput extends ManuscriptInput {}

@ObjectType()
class UndoEmbargoPayload extends ManuscriptPayload {}

@Resolver()
export class UndoEmbargoResolver {
  constructor(private readonly undo: UndoEmbargo) {}

  @Mutation(() => UndoEmbargoPayload, {
    description:
      'Undoes an embargo without a second person. Possible only if a person set it less than a day ago, and it has neither hidden a live article nor held back a publication; otherwise: EMBARGO_STANDS.',
  })
  @Requires('manuscript:publish')
  undoEmbargo(
    @CurrentUser() actor: Actor,
    @Args('input') input: UndoEmbargoInput,
    @Context() phrasing: Phrasing,
  ): Promise<UndoEmbargoPayload> {
    return payload(this.undo.execute(actor, input), phrasing);
  }
}
