import { Correction } from '@kopij/delivery';
import type { FindingCode, UpstreamTask } from '@kopij/editorial';
import { User, type UserEntity } from '@kopij/identity';
import { DateTime, Holds, withinRange, type Instant } from '@kopij/platform';
import { Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { HistoryEntry } from '../contract/manuscript.types.js';
import { UpstreamTaskEnum } from '../contract/upstream.types.js';
import { FindingCodeEnum } from '../contract/workflow.enums.js';
import type { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';

@Resolver(() => HistoryEntry)
export class HistoryEntryResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @Holds(3)
  @ResolveField(() => [FindingCodeEnum], {
    description: 'The warnings that were shown to the actor, who accepted them.',
  })
  warnings(@Parent() { details }: HistoryEntryEntity): FindingCode[] {
    return details?.warnings ?? [];
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the scheduler did it, on behalf of whoever scheduled it.',
  })
  isScheduled(@Parent() { details }: HistoryEntryEntity): boolean {
    return details?.scheduled === true;
  }

  @ResolveField(() => DateTime, {
    nullable: true,
    description: 'For a schedule, and for an assignment: when it is due.',
  })
  dueAt(@Parent() { details }: HistoryEntryEntity): Instant | null {
    return details?.planned?.dueAt ?? details?.dueAt ?? null;
  }

  @ResolveField(() => DateTime, { nullable: true, description: 'For an embargo that was set: when it ends.' })
  embargoedUntil(@Parent() { details }: HistoryEntryEntity): Instant | null {
    return details?.embargoedUntil === undefined ? null : withinRange(details.embargoedUntil);
  }

  @ResolveField(() => Correction, { nullable: true, description: 'For a correction: the note for readers.' })
  correction(@Parent() { details }: HistoryEntryEntity): Correction | null {
    return details?.correction ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'For a kill: the reason readers see.' })
  publicReason(@Parent() { details }: HistoryEntryEntity): string | null {
    return details?.publicReason ?? null;
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'The item of the wire that was taken, added or merged, or whose agency asked something.',
  })
  wireItemId(@Parent() { details }: HistoryEntryEntity): string | null {
    return details?.wireItemId ?? null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'The revision of that item.' })
  wireRevision(@Parent() { details }: HistoryEntryEntity): number | null {
    return details?.wireRevision ?? null;
  }

  @ResolveField(() => UpstreamTaskEnum, { nullable: true, description: 'What the agency asked.' })
  upstreamTask(@Parent() { details }: HistoryEntryEntity): UpstreamTask | null {
    return details?.task ?? null;
  }

  @ResolveField(() => User, { nullable: true, description: 'Who did it.' })
  actor(@Parent() { actorId }: HistoryEntryEntity, @Context() request: object): Promise<UserEntity | null> {
    return this.loader.user(request, actorId);
  }
}
