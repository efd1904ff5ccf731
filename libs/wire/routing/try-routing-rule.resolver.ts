import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Holds, UserError, Weighs } from '@kopij/platform';
import { Section, SectionRegistry } from '@kopij/sections';
import {
  Args,
  Context,
  Field,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { WirePriority } from '../items/item-route.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import { WireItem } from '../items/wire-item.types.js';
import { routeReason } from './route-reason.js';
import { TryRoutingRuleInput } from './routing-rule.inputs.js';
import { refusedInput } from './routing-rule.payloads.js';
import { WirePriorityEnum } from './routing-rule.types.js';
import {
  mostListed,
  mostTried,
  TryRoutingRule,
  type RoutingChange,
  type TriedRule,
} from './try-routing-rule.js';

@ObjectType('RoutingChange', { description: 'How an item would be routed if a rule were in force.' })
class RoutingChangeType {
  @Field(() => WireItem, { description: 'The item, as it is.' })
  item: WireItemEntity;
}

@ObjectType({ description: 'What would change if a rule were in force.' })
class TriedRoutingRule implements Omit<TriedRule, 'changes'> {
  @Field(() => Int, {
    description: `How many items were looked at, last updated first; at most ${mostTried}.`,
  })
  looked: number;

  @Field({ description: 'Whether these are all of those days.' })
  isComplete: boolean;

  @Field(() => Int, {
    description: 'How many of them the rule matches, also where a rule before it has its way.',
  })
  matched: number;

  @Field(() => Int, { description: 'How many of them would change.' })
  changed: number;

  @Holds(20)
  @Field(() => [RoutingChangeType], {
    description: `Those that would change, last updated first; at most ${mostListed}.`,
  })
  changes: readonly RoutingChange[];
}

@ObjectType()
class TryRoutingRulePayload {
  @Field(() => TriedRoutingRule, { nullable: true, description: 'What came of it; null if it was refused.' })
  tried: TriedRule | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

/** What would change if a rule were in force. */
@Resolver(() => RoutingChangeType)
export class TryRoutingRuleResolver {
  constructor(
    private readonly attempt: TryRoutingRule,
    private readonly sections: SectionRegistry,
  ) {}

  @Weighs(500)
  @Query(() => TryRoutingRulePayload, {
    description:
      'Holds a rule against the items of the last days, without saving it, and lists what would change if it were in force. Changes nothing.',
  })
  @Requires('wire:manage')
  async tryRoutingRule(
    @CurrentUser() actor: Actor,
    @Args('input')
    { conditions: { sourceId, ...conditions }, position, insteadOf, days, ...effects }: TryRoutingRuleInput,
    @Context('locale') locale: Locale,
  ): Promise<TryRoutingRulePayload> {
    const { sectionId = null, priority = null, ignoring = null, taking = null } = effects;
    const settings = { sourceId: sourceId ?? null, conditions, sectionId, priority, ignoring, taking };
    const command = { settings, position: position ?? null, insteadOf: insteadOf ?? null, days };
    const outcome = await this.attempt.execute(actor, command);
    if ('tried' in outcome) return { tried: outcome.tried, userErrors: [] };
    return { tried: null, userErrors: refusedInput(outcome.refusals, locale) };
  }

  @ResolveField(() => Section, { nullable: true, description: 'The section it is in.' })
  sectionNow(@Parent() { item }: RoutingChange): Promise<Section | null> {
    return this.section(item.sectionId);
  }

  @ResolveField(() => Section, { nullable: true, description: 'The section it would be in.' })
  sectionThen(@Parent() { then }: RoutingChange): Promise<Section | null> {
    return this.section(then.sectionId);
  }

  @ResolveField(() => WirePriorityEnum, { description: 'Its priority.' })
  priorityNow(@Parent() { item }: RoutingChange): WirePriority {
    return item.priority;
  }

  @ResolveField(() => WirePriorityEnum, { description: 'The priority it would have.' })
  priorityThen(@Parent() { then }: RoutingChange): WirePriority {
    return then.priority;
  }

  @ResolveField(() => Boolean, { description: 'Whether it is ignored.' })
  isIgnoredNow(@Parent() { item }: RoutingChange): boolean {
    return item.ignoredAt !== null;
  }

  @ResolveField(() => Boolean, { description: 'Whether it would be ignored.' })
  isIgnoredThen(@Parent() { then }: RoutingChange): boolean {
    return then.ignoredAt !== null;
  }

  @ResolveField(() => Boolean, { description: 'Whether the rules of now have a draft made of it.' })
  isTakenNow(@Parent() { isTaken }: RoutingChange): boolean {
    return isTaken.now;
  }

  @ResolveField(() => Boolean, {
    description: 'Whether a draft would be made of an item like this one that comes in.',
  })
  isTakenThen(@Parent() { isTaken }: RoutingChange): boolean {
    return isTaken.then;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The conditions that it meets, and by what. Null if it is the rule in whose place this one is tried that decided about it, and this one does not.',
  })
  reason(@Parent() { because }: RoutingChange, @Context('locale') locale: Locale): string | null {
    return because && routeReason(because, locale);
  }

  private async section(id: string | null): Promise<Section | null> {
    return id === null ? null : ((await this.sections.current()).byId.get(id) ?? null);
  }
}
