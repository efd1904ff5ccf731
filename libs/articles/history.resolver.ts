import type { FindingCode } from '@kopij/editorial';
import { User, type UserEntity } from '@kopij/identity';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { HistoryEntryEntity } from './history-entry.entity.js';
import { HistoryEntry } from './manuscript.types.js';
import { FindingCodeEnum } from './workflow.enums.js';
import { WorkingCopyLoader } from './working-copy.loader.js';

@Resolver(() => HistoryEntry)
export class HistoryResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => [FindingCodeEnum], { description: 'What was shown to the actor, who let it pass.' })
  warnings(@Parent() { details }: HistoryEntryEntity): FindingCode[] {
    return details?.warnings ?? [];
  }

  @ResolveField(() => User, { nullable: true, description: 'Who did it.' })
  actor(@Parent() { actorId }: HistoryEntryEntity, @Context() request: object): Promise<UserEntity | null> {
    return this.loader.user(request, actorId);
  }
}
