import { User, type UserEntity } from '@kopij/identity';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Schedule } from '../contract/schedule.types.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import type { ScheduleEntity } from '../plans/schedule.entity.js';

@Resolver(() => Schedule)
export class ScheduleResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'The user who scheduled it.' })
  plannedBy(
    @Parent() { plannedById }: ScheduleEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, plannedById);
  }
}
