import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ArchiveWebhook } from './archive-webhook.js';
import { CreateWebhook } from './create-webhook.js';
import { RotateWebhookSecret } from './rotate-webhook-secret.js';
import { UpdateWebhook } from './update-webhook.js';
import {
  ArchiveWebhookInput,
  CreateWebhookInput,
  RotateWebhookSecretInput,
  UpdateWebhookInput,
} from './webhook.inputs.js';
import {
  ArchiveWebhookPayload,
  CreateWebhookPayload,
  payloadOf,
  RotateWebhookSecretPayload,
  secretPayloadOf,
  UpdateWebhookPayload,
} from './webhook.payloads.js';

/** Mutations of webhooks, for admins. */
@Resolver()
export class WebhookMutationsResolver {
  constructor(
    private readonly create: CreateWebhook,
    private readonly update: UpdateWebhook,
    private readonly archive: ArchiveWebhook,
    private readonly rotate: RotateWebhookSecret,
  ) {}

  @Mutation(() => CreateWebhookPayload, {
    description: 'Creates a webhook, which is sent events from then on, and the secret they are signed with.',
  })
  @Requires('webhook:manage')
  createWebhook(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateWebhookInput,
    @Context('locale') locale: Locale,
  ): Promise<CreateWebhookPayload> {
    return secretPayloadOf(this.create.execute(actor, input), locale);
  }

  @Mutation(() => UpdateWebhookPayload, {
    description: 'Changes a webhook, disables it, or enables it again.',
  })
  @Requires('webhook:manage')
  updateWebhook(
    @CurrentUser() actor: Actor,
    @Args('input') { webhookId, expectedVersion, isEnabled, ...changes }: UpdateWebhookInput,
    @Context('locale') locale: Locale,
  ): Promise<UpdateWebhookPayload> {
    const command = { webhookId, expectedVersion, changes, isEnabled };
    return payloadOf(this.update.execute(actor, command), locale);
  }

  @Mutation(() => ArchiveWebhookPayload, {
    description: 'Archives a webhook for good: it is sent nothing any more, and its secrets are deleted.',
  })
  @Requires('webhook:manage')
  archiveWebhook(
    @CurrentUser() actor: Actor,
    @Args('input') input: ArchiveWebhookInput,
    @Context('locale') locale: Locale,
  ): Promise<ArchiveWebhookPayload> {
    return payloadOf(this.archive.execute(actor, input), locale);
  }

  @Mutation(() => RotateWebhookSecretPayload, {
    description:
      'Gives a webhook a new secret. The former one signs beside it for a time, so that the receiver can be changed without a gap.',
  })
  @Requires('webhook:manage')
  rotateWebhookSecret(
    @CurrentUser() actor: Actor,
    @Args('input') input: RotateWebhookSecretInput,
    @Context('locale') locale: Locale,
  ): Promise<RotateWebhookSecretPayload> {
    return secretPayloadOf(this.rotate.execute(actor, input), locale);
  }
}
