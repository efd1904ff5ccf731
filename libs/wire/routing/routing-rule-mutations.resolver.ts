import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ArchiveRoutingRule } from './archive-routing-rule.js';
import { CreateRoutingRule } from './create-routing-rule.js';
import {
  ArchiveRoutingRuleInput,
  CreateRoutingRuleInput,
  UpdateRoutingRuleInput,
} from './routing-rule.inputs.js';
import {
  ArchiveRoutingRulePayload,
  CreateRoutingRulePayload,
  payloadOf,
  UpdateRoutingRulePayload,
} from './routing-rule.payloads.js';
import { UpdateRoutingRule } from './update-routing-rule.js';
import { mostRules } from './rule-limits.js';

/** Mutations of the rules that say where items go, for admins. */
@Resolver()
export class RoutingRuleMutationsResolver {
  constructor(
    private readonly create: CreateRoutingRule,
    private readonly update: UpdateRoutingRule,
    private readonly archive: ArchiveRoutingRule,
  ) {}

  @Mutation(() => CreateRoutingRulePayload, {
    description: `Creates a rule that says where items go. It is for what comes in from then on. There can be ${mostRules}.`,
  })
  @Requires('wire:manage')
  createRoutingRule(
    @CurrentUser() actor: Actor,
    @Args('input') { conditions: { sourceId, ...conditions }, ...input }: CreateRoutingRuleInput,
    @Context('locale') locale: Locale,
  ): Promise<CreateRoutingRulePayload> {
    const command = { ...input, sourceId: sourceId ?? null, conditions };
    return payloadOf(this.create.execute(actor, command), locale);
  }

  @Mutation(() => UpdateRoutingRulePayload, {
    description:
      'Changes a rule that says where items go, or moves it. What it decided before stays until a newer revision comes in.',
  })
  @Requires('wire:manage')
  updateRoutingRule(
    @CurrentUser() actor: Actor,
    @Args('input') { ruleId, expectedVersion, position, conditions: given, ...rest }: UpdateRoutingRuleInput,
    @Context('locale') locale: Locale,
  ): Promise<UpdateRoutingRulePayload> {
    const { sourceId, ...conditions } = given ?? {};
    const changes = { ...rest, ...(given && { sourceId: sourceId ?? null, conditions }) };
    const command = { ruleId, expectedVersion, changes, ...(position !== undefined && { position }) };
    return payloadOf(this.update.execute(actor, command), locale);
  }

  @Mutation(() => ArchiveRoutingRulePayload, {
    description:
      'Archives a rule: it decides nothing any more. The items that it placed stay where they are.',
  })
  @Requires('wire:manage')
  archiveRoutingRule(
    @CurrentUser() actor: Actor,
    @Args('input') input: ArchiveRoutingRuleInput,
    @Context('locale') locale: Locale,
  ): Promise<ArchiveRoutingRulePayload> {
    return payloadOf(this.archive.execute(actor, input), locale);
  }
}
