import { refusalMessage } from '@kopij/articles';
import type { Actor, Locale, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { RefusedInput } from '@kopij/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  LockManuscriptInput,
  TakeOverManuscriptInput,
  UnlockManuscriptInput,
} from '../contract/presence.inputs.js';
import {
  LockManuscriptPayload,
  TakeOverManuscriptPayload,
  UnlockManuscriptPayload,
  type PresencePayload,
} from '../contract/presence.payloads.js';
import { LockManuscript, type LockingOutcome } from './lock-manuscript.js';

@Resolver()
export class LockingResolver {
  constructor(private readonly locks: LockManuscript) {}

  @Mutation(() => LockManuscriptPayload, {
    description:
      'Tells colleagues that the caller is working on it, in whatever window. It ends 30 seconds after the last `touchPresence` of the caller. Nobody is kept from editing.',
  })
  @Requires('manuscript:write')
  lockManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') { manuscriptId }: LockManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<LockManuscriptPayload> {
    return payload(this.locks.lock(actor, { manuscriptId }), phrasing);
  }

  @Mutation(() => UnlockManuscriptPayload, { description: 'Ends the caller’s own lock.' })
  @Requires('manuscript:write')
  unlockManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') { manuscriptId }: UnlockManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<UnlockManuscriptPayload> {
    return payload(this.locks.unlock(actor, { manuscriptId }), phrasing);
  }

  @Mutation(() => TakeOverManuscriptPayload, {
    description:
      'Takes over the lock of whoever has it. They are told, with a notification, and lose nothing that they saved; their edits still need the current version.',
  })
  @Requires('manuscript:write')
  takeOverManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') { manuscriptId }: TakeOverManuscriptInput,
    @Context() phrasing: Phrasing,
  ): Promise<TakeOverManuscriptPayload> {
    return payload(this.locks.takeOver(actor, { manuscriptId }), phrasing);
  }
}

async function payload(outcome: Promise<LockingOutcome>, phrasing: Phrasing): Promise<PresencePayload> {
  const done = await outcome;
  if ('manuscript' in done) return { manuscript: done.manuscript, userErrors: [] };
  if ('refusals' in done) {
    const userErrors = done.refusals.map((refusal) => {
      const { code, field } = refusal;
      return new RefusedInput({ code, field, message: refusalMessage(refusal, phrasing) });
    });
    return { manuscript: null, userErrors };
  }
  const message = isLocked[phrasing.locale](done.lockedBy);
  const refused = new RefusedInput({ code: 'LOCKED_BY_ANOTHER', field: ['manuscriptId'], message });
  return { manuscript: null, userErrors: [refused] };
}

const isLocked: Record<Locale, (name: string) => string> = {
  nl: (name) => `${name} werkt hieraan. Overleg, of neem het over.`,
  en: (name) => `${name} is working on this. Ask them, or take it over.`,
};
