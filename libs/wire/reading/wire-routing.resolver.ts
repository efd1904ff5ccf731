import type { Locale } from '@kopij/editorial';
import { Holds } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RoutedBy, WirePriority } from '../items/item-route.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import { WireItem } from '../items/wire-item.types.js';
import { routeReason } from '../routing/route-reason.js';
import { RoutingRule, WirePriorityEnum, WireRouting } from '../routing/routing-rule.types.js';
import { WireLoader } from './wire.loader.js';

/** Where the rules sent an item, and why. */
@Resolver(() => WireItem)
export class WireItemRoutingResolver {
  @ResolveField(() => WirePriorityEnum, { description: 'Its priority, by the rules.' })
  priority(@Parent() { priority }: WireItemEntity): WirePriority {
    return priority;
  }

  @Holds(2)
  @ResolveField(() => [WireRouting], {
    description:
      'The rules that decided about its newest revision, in their order. Empty if none did: then it is in the section of its source.',
  })
  routedBy(@Parent() { routedBy }: WireItemEntity): readonly RoutedBy[] {
    return routedBy ?? [];
  }
}

/** One rule that decided about an item. */
@Resolver(() => WireRouting)
export class WireRoutingResolver {
  constructor(private readonly loader: WireLoader) {}

  @ResolveField(() => RoutingRule, { description: 'The rule as it is now, also if it is archived.' })
  rule(@Parent() { ruleId }: RoutedBy, @Context() request: object): Promise<RoutingRule> {
    return this.loader.rule(request, ruleId);
  }

  @ResolveField(() => String, { description: 'The conditions that the item met, and by what.' })
  reason(@Parent() { because }: RoutedBy, @Context('locale') locale: Locale): string {
    return routeReason(because, locale);
  }
}
