import type { Actor } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { LeaveManuscriptInput, TouchPresenceInput } from '../contract/presence.inputs.js';
import { LeaveManuscriptPayload, TouchPresencePayload } from '../contract/presence.payloads.js';
import { TouchPresence } from '../keeping/touch-presence.js';

@Resolver()
export class PresenceMutationsResolver {
  constructor(private readonly presence: TouchPresence) {}

  @Mutation(() => TouchPresencePayload, {
    description:
      'Tells colleagues that the caller has it open. Send it when it is opened, when the caller goes to another block, and every 10 seconds; after 30 seconds without it the caller is gone. Nothing is stored.',
  })
  @Requires('manuscript:read')
  async touchPresence(
    @CurrentUser() actor: Actor,
    @Args('input') { blockKey, ...input }: TouchPresenceInput,
  ): Promise<TouchPresencePayload> {
    const manuscript = await this.presence.execute(actor, { ...input, blockKey: blockKey ?? null });
    return { manuscript, userErrors: [] };
  }

  @Mutation(() => LeaveManuscriptPayload, {
    description: 'Tells colleagues at once that the caller has closed it, in that window.',
  })
  @Requires('manuscript:read')
  async leaveManuscript(
    @CurrentUser() actor: Actor,
    @Args('input') input: LeaveManuscriptInput,
  ): Promise<LeaveManuscriptPayload> {
    return { manuscript: await this.presence.leave(actor, input), userErrors: [] };
  }
}
