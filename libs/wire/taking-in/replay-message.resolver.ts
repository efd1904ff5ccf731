import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Holds, RefusedInput, UserError } from '@kopij/platform';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { WireMessage } from '../messages/wire-message.types.js';
import { ReplayMessage } from './replay-message.js';
import { replayRefusalMessage } from './replay-refusal-message.js';

@InputType()
class ReplayWireMessageInput {
  @Field(() => ID, { description: 'The message.' })
  @IsString()
  @MaxLength(36)
  messageId: string;
}

@ObjectType()
class ReplayWireMessagePayload {
  @Field(() => WireMessage, {
    nullable: true,
    description: 'Its receipt after the replay, which may be quarantined again; null if it was refused.',
  })
  message: WireMessage | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

/** The mutation that reads a message again. */
@Resolver()
export class ReplayMessageResolver {
  constructor(private readonly replay: ReplayMessage) {}

  @Mutation(() => ReplayWireMessagePayload, {
    description: 'Reads a quarantined message again, from the bytes that came in.',
  })
  @Requires('wire:manage')
  async replayWireMessage(
    @CurrentUser() actor: Actor,
    @Args('input') { messageId }: ReplayWireMessageInput,
    @Context('locale') locale: Locale,
  ): Promise<ReplayWireMessagePayload> {
    const outcome = await this.replay.execute(actor, messageId);
    if ('message' in outcome) return { message: outcome.message, userErrors: [] };
    const message = replayRefusalMessage(outcome.refusal, locale);
    return {
      message: null,
      userErrors: [new RefusedInput({ code: outcome.refusal, field: ['messageId'], message })],
    };
  }
}
