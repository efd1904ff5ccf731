import type { Actor } from '@kopij/editorial';
import { CurrentUser, may, Requires, User, type UserEntity } from '@kopij/identity';
import {
  connectionOf,
  ForwardPageArguments,
  Holds,
  pageRequest,
  Weighs,
  type Connection,
} from '@kopij/platform';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { sightOf } from '../items/sight.js';
import { WireItem } from '../items/wire-item.types.js';
import type { MessageOutcome, WireMessageEntity } from '../messages/wire-message.entity.js';
import { WireMessage, WireMessageConnection, WireOutcomeEnum } from '../messages/wire-message.types.js';
import { WireSource } from '../sources/wire-source.types.js';
import { placeOfReceipt, receiptCursors, WireReceipts } from './wire-receipts.js';
import { WireLoader } from './wire.loader.js';

@ArgsType()
class WireMessagesArguments extends ForwardPageArguments {
  @Field(() => WireOutcomeEnum, { nullable: true, description: 'Only those that came to this.' })
  @IsOptional()
  outcome?: MessageOutcome | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this source.' })
  @IsOptional()
  @MaxLength(36)
  sourceId?: string | null;
}

/** Queries of the receipts for wire copy. */
@Resolver(() => WireMessage)
export class WireMessagesResolver {
  constructor(
    private readonly receipts: WireReceipts,
    private readonly loader: WireLoader,
  ) {}

  @Weighs(30)
  @Query(() => WireMessageConnection, {
    description: 'The receipts for everything that came in, newest first.',
  })
  @Requires('wire:read')
  async wireMessages(
    @Args() { outcome, sourceId, ...page }: WireMessagesArguments,
  ): Promise<Connection<WireMessageEntity>> {
    const request = pageRequest(page, receiptCursors);
    const selection = { outcome, sourceId };
    return connectionOf(
      {
        rows: await this.receipts.page(selection, request),
        request,
        cursors: receiptCursors,
        valuesOf: placeOfReceipt,
        totalCount: () => this.receipts.count(selection),
      },
      (row) => row,
    );
  }

  @ResolveField(() => WireSource, { description: 'Where it came from.' })
  source(@Parent() { sourceId }: WireMessageEntity, @Context() request: object): Promise<WireSource> {
    return this.loader.source(request, sourceId);
  }

  @ResolveField(() => User, {
    nullable: true,
    description:
      'Who sent it. Null if it was fetched from a folder or an address, and for everybody but admins.',
  })
  async sender(
    @Parent() { senderId }: WireMessageEntity,
    @Context() request: object,
    @CurrentUser() actor: Actor | null,
  ): Promise<UserEntity | null> {
    return senderId !== null && may(actor, 'wire:manage') ? this.loader.user(request, senderId) : null;
  }

  @Holds(1)
  @ResolveField(() => [WireItem], {
    description:
      'The items in it, each as it is now; without those under embargo that are not for the caller.',
  })
  items(
    @Parent() { itemIds }: WireMessageEntity,
    @Context() request: object,
    @CurrentUser() actor: Actor | null,
  ): Promise<WireItem[]> {
    return this.loader.items(request, itemIds, sightOf(actor));
  }
}
