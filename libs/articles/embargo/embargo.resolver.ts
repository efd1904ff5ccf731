import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires, User, type UserEntity } from '@kopij/identity';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { payload } from '../contract/payload.js';
import type { EmbargoBreak as Asked } from '../manuscript/manuscript.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import { BreakEmbargo } from './break-embargo.js';
import { ConfirmEmbargoBreak } from './confirm-embargo-break.js';
import {
  BreakEmbargoInput,
  ConfirmEmbargoBreakInput,
  OverrideEmbargoInput,
  SetEmbargoInput,
  UndoEmbargoInput,
} from './embargo.inputs.js';
import {
  BreakEmbargoPayload,
  ConfirmEmbargoBreakPayload,
  OverrideEmbargoPayload,
  SetEmbargoPayload,
  UndoEmbargoPayload,
} from './embargo.payloads.js';
import { EmbargoBreak } from './embargo.types.js';
import { OverrideEmbargo } from './override-embargo.js';
import { SetEmbargo } from './set-embargo.js';
import { UndoEmbargo } from './undo-embargo.js';

/** What keeps readers from copy for a while. */
@Resolver(() => EmbargoBreak)
export class EmbargoResolver {
  constructor(
    private readonly set: SetEmbargo,
    private readonly breakIt: BreakEmbargo,
    private readonly confirm: ConfirmEmbargoBreak,
    private readonly undo: UndoEmbargo,
    private readonly override: OverrideEmbargo,
    private readonly loader: WorkingCopyLoader,
  ) {}

  @Mutation(() => SetEmbargoPayload, {
    description:
      'Keeps readers from it until an instant. Reporters may do it to drafts that they made or that somebody else assigned to them, and editors to anything. What is live is hidden at once. An embargo in force can be made longer, not shorter.',
  })
  @Requires('manuscript:write')
  setEmbargo(
    @CurrentUser() actor: Actor,
    @Args('input') input: SetEmbargoInput,
    @Context() phrasing: Phrasing,
  ): Promise<SetEmbargoPayload> {
    return payload(this.set.execute(actor, { ...input, timeZone: input.at.offset }), phrasing);
  }

  @Mutation(() => BreakEmbargoPayload, {
    description: 'Asks for its embargo to be broken. It stands until another editor confirms.',
  })
  @Requires('manuscript:publish')
  breakEmbargo(
    @CurrentUser() actor: Actor,
    @Args('input') input: BreakEmbargoInput,
    @Context() phrasing: Phrasing,
  ): Promise<BreakEmbargoPayload> {
    return payload(this.breakIt.execute(actor, input), phrasing);
  }

  @Mutation(() => ConfirmEmbargoBreakPayload, {
    description:
      'Breaks an embargo that another editor has asked to break. What it has hidden comes back at once; anything else can now be published.',
  })
  @Requires('manuscript:publish')
  confirmEmbargoBreak(
    @CurrentUser() actor: Actor,
    @Args('input') input: ConfirmEmbargoBreakInput,
    @Context() phrasing: Phrasing,
  ): Promise<ConfirmEmbargoBreakPayload> {
    return payload(this.confirm.execute(actor, input), phrasing);
  }

  @Mutation(() => UndoEmbargoPayload, {
    description:
      'Takes back an embargo, by one editor alone: one that a person set less than a day ago, and that has neither hidden a live article nor held back a publication. Any other: EMBARGO_STANDS.',
  })
  @Requires('manuscript:publish')
  undoEmbargo(
    @CurrentUser() actor: Actor,
    @Args('input') input: UndoEmbargoInput,
    @Context() phrasing: Phrasing,
  ): Promise<UndoEmbargoPayload> {
    return payload(this.undo.execute(actor, input), phrasing);
  }

  @Mutation(() => OverrideEmbargoPayload, {
    description:
      'Lifts an embargo alone, for a desk of one: by an admin, with a reason, under its own name in the history. What it has hidden comes back at once. Where another editor or admin could confirm it: OTHERS_CAN_CONFIRM.',
  })
  @Requires('review:override')
  overrideEmbargo(
    @CurrentUser() actor: Actor,
    @Args('input') input: OverrideEmbargoInput,
    @Context() phrasing: Phrasing,
  ): Promise<OverrideEmbargoPayload> {
    return payload(this.override.execute(actor, input), phrasing);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who asked.' })
  askedBy(@Parent() { askedById }: Asked, @Context() request: object): Promise<UserEntity | null> {
    return this.loader.user(request, askedById);
  }
}
