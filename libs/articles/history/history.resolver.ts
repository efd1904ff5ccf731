import { Correction } from '@kopij/delivery';
import type { FindingCode } from '@kopij/editorial';
import { User, type UserEntity } from '@kopij/identity';
import { DateTime, Holds, withinRange, type Instant } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { HistoryEntry } from '../contract/manuscript.types.js';
import { FindingCodeEnum } from '../contract/workflow.enums.js';
import type { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';

@Resolver(() => HistoryEntry)
export class HistoryResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @Holds(3)
  @ResolveField(() => [FindingCodeEnum], { description: 'What was shown to the actor, who let it pass.' })
  warnings(@Parent() { details }: HistoryEntryEntity): FindingCode[] {
    return details?.warnings ?? [];
  }

  @ResolveField(() => Boolean, {
    description: 'Whether it was done when a planned time had come, in the name of whoever planned it.',
  })
  isScheduled(@Parent() { details }: HistoryEntryEntity): boolean {
    return details?.scheduled === true;
  }

  @ResolveField(() => DateTime, { nullable: true, description: 'For what is planned: when it is due.' })
  dueAt(@Parent() { details }: HistoryEntryEntity): Instant | null {
    return details?.planned?.dueAt ?? null;
  }

  @ResolveField(() => DateTime, { nullable: true, description: 'Of an embargo that was set: until when.' })
  embargoedUntil(@Parent() { details }: HistoryEntryEntity): Instant | null {
    return details?.embargoedUntil === undefined ? null : withinRange(details.embargoedUntil);
  }

  @ResolveField(() => Correction, { nullable: true, description: 'Of a correction: what readers were told.' })
  correction(@Parent() { details }: HistoryEntryEntity): Correction | null {
    return details?.correction ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Of a kill: what readers are told.' })
  publicReason(@Parent() { details }: HistoryEntryEntity): string | null {
    return details?.publicReason ?? null;
  }

  @ResolveField(() => User, { nullable: true, description: 'Who did it.' })
  actor(@Parent() { actorId }: HistoryEntryEntity, @Context() request: object): Promise<UserEntity | null> {
    return this.loader.user(request, actorId);
  }
}
