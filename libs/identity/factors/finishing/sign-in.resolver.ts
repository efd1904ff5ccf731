import type { Phrasing } from '@kopij/editorial';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Public } from '../../access/access.js';
import type { Refused } from '../../contract/outcome.js';
import { userErrorsOf } from '../../contract/refusal-message.js';
import { UserDirectory } from '../../users/user-directory.js';
import { FinishSignIn } from './finish-sign-in.js';
import { ResumeSignIn } from './resume-sign-in.js';
import { FinishSignInInput, ResumeSignInInput, SignInWithPasskeyInput } from './sign-in.inputs.js';
import {
  FinishSignInPayload,
  ResumeSignInPayload,
  SignInWithPasskeyPayload,
  StartPasskeySignInPayload,
} from './sign-in.payloads.js';
import { SignInReply, type Reply } from './sign-in-reply.js';
import { SignInWithPasskey } from './sign-in-with-passkey.js';

/** Signing in with a second factor, or with a passkey alone. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly resume: ResumeSignIn,
    private readonly finish: FinishSignIn,
    private readonly withPasskey: SignInWithPasskey,
    private readonly directory: UserDirectory,
    private readonly reply: SignInReply,
  ) {}

  @Mutation(() => ResumeSignInPayload, {
    description:
      'Tells what is still asked of somebody who comes back from single sign-on, at `/sign-in/finish`. Changes nothing.',
  })
  @Public()
  async resumeSignIn(
    @Args('input') { pending }: ResumeSignInInput,
    @Context() phrasing: Phrasing,
  ): Promise<ResumeSignInPayload> {
    const outcome = await this.resume.execute(pending);
    if (!('refusals' in outcome)) return { pendingSignIn: outcome.pending, userErrors: [] };
    return { pendingSignIn: null, userErrors: userErrorsOf(outcome, phrasing) };
  }

  @Mutation(() => FinishSignInPayload, {
    description:
      'Signs in whoever has given a password before, or comes back from single sign-on, with a second factor. After five wrong ones they begin again: SIGN_IN_EXPIRED.',
  })
  @Public()
  async finishSignIn(
    @Args('input') input: FinishSignInInput,
    @Context() context: Reply,
  ): Promise<FinishSignInPayload> {
    return this.answer(await this.finish.execute({ ...input, ...this.reply.from(context) }), context);
  }

  @Mutation(() => StartPasskeySignInPayload, {
    description: 'Begins to sign in with a passkey alone, without a name or a password. Nothing is stored.',
  })
  @Public()
  async startPasskeySignIn(@Context() phrasing: Phrasing): Promise<StartPasskeySignInPayload> {
    const outcome = await this.withPasskey.start();
    if (!('refusals' in outcome)) return { ...outcome, userErrors: [] };
    return { options: null, userErrors: userErrorsOf(outcome, phrasing) };
  }

  @Mutation(() => SignInWithPasskeyPayload, {
    description:
      'Signs in with a passkey alone, which must have asked for a finger, a face or a PIN. No second factor is asked after it: it is both.',
  })
  @Public()
  async signInWithPasskey(
    @Args('input') { passkey }: SignInWithPasskeyInput,
    @Context() context: Reply,
  ): Promise<SignInWithPasskeyPayload> {
    const { userAgent } = this.reply.from(context);
    return this.answer(await this.withPasskey.execute(passkey, userAgent), context);
  }

  private async answer(
    outcome: { readonly session: string; readonly userId: string } | Refused,
    context: Reply,
  ): Promise<FinishSignInPayload> {
    if ('refusals' in outcome) return { user: null, userErrors: userErrorsOf(outcome, context) };
    this.reply.signIn(context, outcome.session);
    const [user = null] = await this.directory.byIds([outcome.userId]);
    return { user, userErrors: [] };
  }
}
