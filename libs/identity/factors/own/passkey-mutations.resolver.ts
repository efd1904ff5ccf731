import type { Actor, Phrasing } from '@kopij/editorial';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Public, Requires } from '../../access/access.js';
import { CurrentUser } from '../../access/current-user.js';
import { userErrorsOf } from '../../contract/refusal-message.js';
import { SignInReply, type Reply } from '../finishing/sign-in-reply.js';
import { AddPasskey } from './add-passkey.js';
import {
  AddPasskeyInput,
  RemovePasskeyInput,
  RenamePasskeyInput,
  StartPasskeyInput,
} from './factor-mutations.inputs.js';
import {
  AddPasskeyPayload,
  RemovePasskeyPayload,
  RenamePasskeyPayload,
  StartPasskeyPayload,
} from './factor-mutations.payloads.js';
import { RemovePasskey } from './remove-passkey.js';
import { RenamePasskey } from './rename-passkey.js';
import { StartPasskey } from './start-passkey.js';

/** Mutations of passkeys. */
@Resolver()
export class PasskeyMutationsResolver {
  constructor(
    private readonly start: StartPasskey,
    private readonly add: AddPasskey,
    private readonly rename: RenamePasskey,
    private readonly remove: RemovePasskey,
    private readonly reply: SignInReply,
  ) {}

  @Mutation(() => StartPasskeyPayload, {
    description:
      'Begins to set up a passkey, for the caller or for a sign-in that waits. Give the browser’s answer with `addPasskey`.',
  })
  @Public()
  async startPasskey(
    @CurrentUser() actor: Actor | null,
    @Args('input') input: StartPasskeyInput,
    @Context() phrasing: Phrasing,
  ): Promise<StartPasskeyPayload> {
    const outcome = await this.start.execute({ actor, ...input });
    if (!('refusals' in outcome)) return { ...outcome, userErrors: [] };
    return { options: null, userErrors: userErrorsOf(outcome, phrasing) };
  }

  @Mutation(() => AddPasskeyPayload, {
    description:
      'Adds a passkey that the browser has made. Finishes the sign-in that waits for it, if there is one; ends the caller’s other sessions.',
  })
  @Public()
  async addPasskey(
    @CurrentUser() actor: Actor | null,
    @Args('input') input: AddPasskeyInput,
    @Context() context: Reply,
  ): Promise<AddPasskeyPayload> {
    const outcome = await this.add.execute(actor, { ...input, ...this.reply.from(context) });
    if ('refusals' in outcome) {
      return { passkey: null, recoveryCodes: null, userErrors: userErrorsOf(outcome, context) };
    }
    const { passkey, recoveryCodes, session } = outcome;
    if (session !== null) this.reply.signIn(context, session);
    return { passkey, recoveryCodes, userErrors: [] };
  }

  @Mutation(() => RenamePasskeyPayload, { description: 'Gives one of the caller’s passkeys another name.' })
  @Requires('account:manage')
  async renamePasskey(
    @CurrentUser() actor: Actor,
    @Args('input') input: RenamePasskeyInput,
  ): Promise<RenamePasskeyPayload> {
    return { ...(await this.rename.execute(actor, input)), userErrors: [] };
  }

  @Mutation(() => RemovePasskeyPayload, {
    description:
      'Makes one of the caller’s passkeys count no more, and ends their other sessions. Who must have a second factor keeps the last: FACTOR_DEMANDED.',
  })
  @Requires('account:manage')
  async removePasskey(
    @CurrentUser() actor: Actor,
    @Args('input') input: RemovePasskeyInput,
    @Context() phrasing: Phrasing,
  ): Promise<RemovePasskeyPayload> {
    const outcome = await this.remove.execute(actor, input);
    if (!('refusals' in outcome)) return { passkeyId: input.passkeyId, userErrors: [] };
    return { passkeyId: null, userErrors: userErrorsOf(outcome, phrasing) };
  }
}
