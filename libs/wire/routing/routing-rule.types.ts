import type { Signal } from '@kopij/formats';
import { DateTime, enumOf, Holds, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  ignoreOrKeep,
  routeEffects,
  takeOrLeave,
  wirePriorities,
  type Ignoring,
  type RouteEffect,
  type Taking,
  type WirePriority,
} from '../items/item-route.js';
import { WireSignalEnum } from '../items/wire-item.types.js';
import type { RuleConditions } from './routing-rule.entity.js';

export const WirePriorityEnum = enumOf<WirePriority>('WirePriority', wirePriorities, {
  description: 'How much an item matters to this newsroom, by its rules.',
  values: { LOW: 'Less than most.', NORMAL: 'Like most.', HIGH: 'More than most.' },
});

export const WireIgnoringEnum = enumOf<Ignoring>('WireIgnoring', ignoreOrKeep, {
  description: 'Whether a rule ignores an item.',
  values: {
    IGNORE: 'It is taken out of everybody’s inbox.',
    KEEP: 'It is not, whatever the rules behind this one say.',
  },
});

export const WireTakingEnum = enumOf<Taking>('WireTaking', takeOrLeave, {
  description: 'Whether a rule has a draft made of an item when it comes in.',
  values: {
    TAKE: 'A draft is made of it, unless the newsroom has one of the same story already, or the item is ignored.',
    LEAVE: 'None is made, whatever the rules behind this one say.',
  },
});

const RouteEffectEnum = enumOf<RouteEffect>('RoutingEffect', routeEffects, {
  description: 'What a rule can decide about an item.',
  values: {
    SECTION: 'The section it goes to.',
    PRIORITY: 'Its priority.',
    IGNORING: 'Whether it is ignored.',
    TAKING: 'Whether a draft is made of it.',
  },
});

@ObjectType({
  description: 'What an item has to be. Null or empty: that is not asked. Of a list, any one is enough.',
})
class RoutingConditions implements RuleConditions {
  @Field(() => ID, { nullable: true, description: 'From this source.' })
  sourceId: string | null;

  @Holds(3)
  @Field(() => [String], { nullable: true, description: 'Codes or names of subjects.' })
  subjects?: string[] | null;

  @Holds(3)
  @Field(() => [String], { nullable: true, description: 'Media Topics, with all below them.' })
  mediaTopics?: string[] | null;

  @Holds(3)
  @Field(() => [String], { nullable: true, description: 'Words in the headline or in a keyword.' })
  words?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The language.' })
  language?: string | null;

  @Holds(2)
  @Field(() => [WireSignalEnum], { nullable: true, description: 'What the agency says it is.' })
  signals?: Signal[] | null;

  @Field(() => Int, { nullable: true, description: 'The most urgent it may be.' })
  urgencyFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'The least urgent it may be.' })
  urgencyTo?: number | null;

  @Holds(3)
  @Field(() => [String], { nullable: true, description: 'Places in the dateline.' })
  places?: string[] | null;
}

/** The resolver adds its conditions and its section. */
@ObjectType({ description: 'A rule that says where items of the wire go.' })
export class RoutingRule {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version: number;

  @Field(() => Int, {
    description:
      'Its place among the rules that are not archived, from 0: the first that decides has its way.',
  })
  position: number;

  @Field({ description: 'What the newsroom calls it.' })
  name: string;

  @Field(() => RoutingConditions, { description: 'What an item has to be: all of it.' })
  conditions: RuleConditions;

  @Field(() => WirePriorityEnum, { nullable: true, description: 'The priority it gives; null for none.' })
  priority: WirePriority | null;

  @Field(() => WireIgnoringEnum, {
    nullable: true,
    description: 'Whether it ignores items; null if it does not decide that.',
  })
  ignoring: Ignoring | null;

  @Field(() => WireTakingEnum, {
    nullable: true,
    description: 'Whether a draft is made of items when they come in; null if it does not decide that.',
  })
  taking: Taking | null;

  @Field(() => DateTime, { description: 'When it was created.' })
  createdAt: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was archived: it decides nothing any more. Null if it was not.',
  })
  archivedAt: Instant | null;
}

/** The resolver adds the rule and the reason. */
@ObjectType({ description: 'A rule that decided about an item, and why.' })
export class WireRouting {
  @Holds(2)
  @Field(() => [RouteEffectEnum], { description: 'What it decided.' })
  decided: RouteEffect[];
}
