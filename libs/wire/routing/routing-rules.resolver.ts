import { Requires } from '@kopij/identity';
import { Holds } from '@kopij/platform';
import { Section, SectionRegistry } from '@kopij/sections';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RoutingRegistry } from './routing-registry.js';
import type { RoutingRuleEntity, RuleConditions } from './routing-rule.entity.js';
import { RoutingRule } from './routing-rule.types.js';

/** Queries of the rules that say where items go. */
@Resolver(() => RoutingRule)
export class RoutingRulesResolver {
  constructor(
    private readonly registry: RoutingRegistry,
    private readonly sections: SectionRegistry,
  ) {}

  @Holds(50)
  @Query(() => [RoutingRule], {
    description: 'The rules that say where items go, in their order, without archived ones.',
  })
  @Requires('wire:manage')
  async routingRules(): Promise<RoutingRuleEntity[]> {
    return [...(await this.registry.current()).rules];
  }

  @ResolveField()
  conditions(
    @Parent() { conditions, sourceId }: RoutingRuleEntity,
  ): RuleConditions & Pick<RoutingRuleEntity, 'sourceId'> {
    return { ...conditions, sourceId };
  }

  @ResolveField(() => Section, {
    nullable: true,
    description: 'The section that items go to; null if it does not decide that.',
  })
  async section(@Parent() { sectionId }: RoutingRuleEntity): Promise<Section | null> {
    return sectionId === null ? null : ((await this.sections.current()).byId.get(sectionId) ?? null);
  }
}
