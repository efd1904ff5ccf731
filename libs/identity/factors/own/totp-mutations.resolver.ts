import type { Actor, Phrasing } from '@kopij/editorial';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Public, Requires } from '../../access/access.js';
import { CurrentUser } from '../../access/current-user.js';
import { userErrorsOf } from '../../contract/refusal-message.js';
import { SignInReply, type Reply } from '../finishing/sign-in-reply.js';
import { ConfirmTotp } from './confirm-totp.js';
import {
  ConfirmTotpInput,
  MakeRecoveryCodesInput,
  RemoveTotpInput,
  StartTotpInput,
} from './factor-mutations.inputs.js';
import {
  ConfirmTotpPayload,
  MakeRecoveryCodesPayload,
  RemoveTotpPayload,
  StartTotpPayload,
} from './factor-mutations.payloads.js';
import { MakeRecoveryCodes } from './make-recovery-codes.js';
import { RemoveTotp } from './remove-totp.js';
import { StartTotp } from './start-totp.js';

/** Mutations of apps that make codes, and of recovery codes. */
@Resolver()
export class TotpMutationsResolver {
  constructor(
    private readonly start: StartTotp,
    private readonly confirm: ConfirmTotp,
    private readonly remove: RemoveTotp,
    private readonly makeCodes: MakeRecoveryCodes,
    private readonly reply: SignInReply,
  ) {}

  @Mutation(() => StartTotpPayload, {
    description:
      'Begins to set up an app that makes codes, for the caller or for a sign-in that waits. `confirmTotp` within 15 minutes makes it count; until then the one before does.',
  })
  @Public()
  async startTotp(
    @CurrentUser() actor: Actor | null,
    @Args('input') input: StartTotpInput,
    @Context() phrasing: Phrasing,
  ): Promise<StartTotpPayload> {
    const outcome = await this.start.execute({ actor, ...input });
    if (!('refusals' in outcome)) return { ...outcome, userErrors: [] };
    return { secret: null, uri: null, userErrors: userErrorsOf(outcome, phrasing) };
  }

  @Mutation(() => ConfirmTotpPayload, {
    description:
      'Makes the app count, by its first code. Finishes the sign-in that waits for it, if there is one; ends the caller’s other sessions.',
  })
  @Public()
  async confirmTotp(
    @CurrentUser() actor: Actor | null,
    @Args('input') input: ConfirmTotpInput,
    @Context() context: Reply,
  ): Promise<ConfirmTotpPayload> {
    const outcome = await this.confirm.execute(actor, { ...input, ...this.reply.from(context) });
    if ('refusals' in outcome) return { recoveryCodes: null, userErrors: userErrorsOf(outcome, context) };
    if (outcome.session !== null) this.reply.signIn(context, outcome.session);
    return { recoveryCodes: outcome.recoveryCodes, userErrors: [] };
  }

  @Mutation(() => RemoveTotpPayload, {
    description:
      'Makes the caller’s app count no more, and ends their other sessions. Who must have a second factor keeps the last: FACTOR_DEMANDED.',
  })
  @Requires('account:manage')
  async removeTotp(
    @CurrentUser() actor: Actor,
    @Args('input') input: RemoveTotpInput,
    @Context() phrasing: Phrasing,
  ): Promise<RemoveTotpPayload> {
    const outcome = await this.remove.execute(actor, input);
    return { userErrors: 'refusals' in outcome ? userErrorsOf(outcome, phrasing) : [] };
  }

  @Mutation(() => MakeRecoveryCodesPayload, {
    description: 'Makes ten new recovery codes for the caller. Former ones count no more.',
  })
  @Requires('account:manage')
  async makeRecoveryCodes(
    @CurrentUser() actor: Actor,
    @Args('input') input: MakeRecoveryCodesInput,
    @Context() phrasing: Phrasing,
  ): Promise<MakeRecoveryCodesPayload> {
    const outcome = await this.makeCodes.execute(actor, input);
    if (!('refusals' in outcome)) return { ...outcome, userErrors: [] };
    return { recoveryCodes: null, userErrors: userErrorsOf(outcome, phrasing) };
  }
}
