import { Holds } from '@kopij/platform';
import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, demand, Public, Requires } from '@kopij/identity';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { payload } from './agency-payload.js';
import { AgencyRegistry } from './agency-registry.js';
import type { AgencyEntity } from './agency.entity.js';
import { CreateAgencyInput, UpdateAgencyInput } from './agency.inputs.js';
import { CreateAgencyPayload, UpdateAgencyPayload } from './agency.payloads.js';
import { Agency, AgencyLicence } from './agency.types.js';
import { CreateAgency } from './create-agency.js';
import { UpdateAgency } from './update-agency.js';

/** The agency registry: public queries, fields for the newsroom only, and mutations for admins. */
@Resolver(() => Agency)
export class AgenciesResolver {
  constructor(
    private readonly registry: AgencyRegistry,
    private readonly create: CreateAgency,
    private readonly update: UpdateAgency,
  ) {}

  @Holds(200)
  @Query(() => [Agency], { description: 'The agencies the newsroom uses, by code.' })
  @Public()
  async agencies(
    @CurrentUser() actor: Actor | null,
    @Args('includeInactive', {
      defaultValue: false,
      description: 'Include those it no longer uses. Requires a token.',
    })
    includeInactive: boolean,
  ): Promise<readonly Agency[]> {
    if (includeInactive) demand(actor, 'manuscript:read');
    const { all } = await this.registry.current();
    return includeInactive ? all : all.filter(({ isActive }) => isActive);
  }

  @Mutation(() => CreateAgencyPayload, {
    description: 'Adds an agency, so that its credits are recognised from now on.',
  })
  @Requires('agency:manage')
  createAgency(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateAgencyInput,
    @Context('locale') locale: Locale,
  ): Promise<CreateAgencyPayload> {
    return payload(this.create.execute(actor, input), locale);
  }

  @Mutation(() => UpdateAgencyPayload, {
    description: 'Updates an agency: its names, its licence, and whether the newsroom still uses it.',
  })
  @Requires('agency:manage')
  updateAgency(
    @CurrentUser() actor: Actor,
    @Args('input') { agencyId, expectedVersion, licence, ...facts }: UpdateAgencyInput,
    @Context('locale') locale: Locale,
  ): Promise<UpdateAgencyPayload> {
    const changes = { ...facts, ...licence };
    return payload(this.update.execute(actor, { agencyId, expectedVersion, changes }), locale);
  }

  @Holds(5)
  @ResolveField(() => [String], {
    nullable: true,
    description: 'Other names its credit is written under. Null unless signed in.',
  })
  aliases(@Parent() { aliases }: AgencyEntity, @CurrentUser() actor: Actor | null): string[] | null {
    return actor && aliases;
  }

  @ResolveField(() => AgencyLicence, {
    nullable: true,
    description: 'What the newsroom may do with its copy. Null unless signed in.',
  })
  licence(@Parent() agency: AgencyEntity, @CurrentUser() actor: Actor | null): AgencyLicence | null {
    return actor && agency;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether the newsroom still uses it. Null unless signed in.',
  })
  isActive(@Parent() { isActive }: AgencyEntity, @CurrentUser() actor: Actor | null): boolean | null {
    return actor && isActive;
  }

  @ResolveField(() => Int, { nullable: true, description: 'For `expectedVersion`. Null unless signed in.' })
  version(@Parent() { version }: AgencyEntity, @CurrentUser() actor: Actor | null): number | null {
    return actor && version;
  }
}
