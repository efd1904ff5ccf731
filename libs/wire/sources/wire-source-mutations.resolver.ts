import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ArchiveWireSource } from './archive-wire-source.js';
import { CreateWireSource } from './create-wire-source.js';
import { UpdateWireSource } from './update-wire-source.js';
import {
  ArchiveWireSourceInput,
  CreateWireSourceInput,
  UpdateWireSourceInput,
} from './wire-source.inputs.js';
import {
  ArchiveWireSourcePayload,
  CreateWireSourcePayload,
  payloadOf,
  UpdateWireSourcePayload,
} from './wire-source.payloads.js';

/** Mutations of the sources of wire copy, for admins. */
@Resolver()
export class WireSourceMutationsResolver {
  constructor(
    private readonly create: CreateWireSource,
    private readonly update: UpdateWireSource,
    private readonly archive: ArchiveWireSource,
  ) {}

  @Mutation(() => CreateWireSourcePayload, { description: 'Creates a source of wire copy.' })
  @Requires('wire:manage')
  createWireSource(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateWireSourceInput,
    @Context('locale') locale: Locale,
  ): Promise<CreateWireSourcePayload> {
    return payloadOf(this.create.execute(actor, input), locale);
  }

  @Mutation(() => UpdateWireSourcePayload, {
    description: 'Changes a source of wire copy. What came in before stays as it is.',
  })
  @Requires('wire:manage')
  updateWireSource(
    @CurrentUser() actor: Actor,
    @Args('input') { sourceId, expectedVersion, ...changes }: UpdateWireSourceInput,
    @Context('locale') locale: Locale,
  ): Promise<UpdateWireSourcePayload> {
    return payloadOf(this.update.execute(actor, { sourceId, expectedVersion, changes }), locale);
  }

  @Mutation(() => ArchiveWireSourcePayload, {
    description: 'Archives a source: it takes no more messages. Its items and receipts stay.',
  })
  @Requires('wire:manage')
  archiveWireSource(
    @CurrentUser() actor: Actor,
    @Args('input') input: ArchiveWireSourceInput,
    @Context('locale') locale: Locale,
  ): Promise<ArchiveWireSourcePayload> {
    return payloadOf(this.archive.execute(actor, input), locale);
  }
}
