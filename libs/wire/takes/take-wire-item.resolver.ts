import {
  IdempotencyKey,
  MadeOfItem,
  Manuscript,
  ManuscriptPayload,
  payload,
  TakeCopy,
  type ManuscriptEntity,
} from '@kopij/articles';
import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Holds } from '@kopij/platform';
import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { WireInbox } from '../reading/wire-inbox.js';
import { sightOf } from '../items/sight.js';
import { OfferFromWire } from './offer-from-wire.js';

@InputType()
class TakeWireItemInput {
  @Field(() => ID, { description: 'The item.' })
  @IsString()
  @MaxLength(36)
  wireItemId: string;

  @Field(() => Int, { nullable: true, description: 'Default: its newest revision.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number | null;

  @Field(() => ID, { nullable: true, description: 'Default: the section that the item goes to.' })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  sectionId?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@ObjectType()
class TakeWireItemPayload extends ManuscriptPayload {
  @Holds(2)
  @Field(() => [Manuscript], {
    description: 'A warning: the manuscripts that were made of the item before, the last first; at most 20.',
  })
  takenBefore: ManuscriptEntity[];
}

@Resolver()
export class TakeWireItemResolver {
  constructor(
    private readonly takeCopy: TakeCopy,
    private readonly offers: OfferFromWire,
    private readonly inbox: WireInbox,
    private readonly made: MadeOfItem,
  ) {}

  @Mutation(() => TakeWireItemPayload, {
    description:
      'Makes a draft of an item of the wire: headline, dateline, credits, text and embargo. The manuscript hears from then on what the agency does with the item.',
  })
  @Requires('manuscript:write')
  async takeWireItem(
    @CurrentUser() actor: Actor,
    @Args('input') input: TakeWireItemInput,
    @Context() phrasing: Phrasing,
    @Context() request: object,
  ): Promise<TakeWireItemPayload> {
    const { wireItemId, revision = null, idempotencyKey = null } = input;
    const [item] = await this.inbox.byIds([wireItemId], sightOf(actor));
    const ask = this.offers.ask(actor, { wireItemId, revision, paragraphs: null });
    const command = { sectionId: input.sectionId ?? item?.sectionId ?? null, idempotencyKey };
    const done = await payload(this.takeCopy.execute(actor, command, ask, input), phrasing);
    const made = item ? await this.made.manuscripts(request, item.id) : [];
    return { ...done, takenBefore: made.filter(({ id }) => id !== done.manuscript?.id) };
  }
}
