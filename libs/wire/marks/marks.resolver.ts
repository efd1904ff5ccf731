import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Holds, RefusedInput, UserError } from '@kopij/platform';
import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { WireItem } from '../items/wire-item.types.js';
import { IgnoreWireItem } from './ignore-wire-item.js';
import { MarkWireItemsSeen } from './mark-wire-items-seen.js';
import { UnignoreWireItem } from './unignore-wire-item.js';

const mostAtOnce = 100;

@InputType()
class SeenWireItemInput {
  @Field(() => ID, { description: 'The item.' })
  @IsString()
  @MaxLength(36)
  wireItemId: string;

  @Field(() => Int, { description: 'The revision that was shown.' })
  @IsInt()
  @Min(1)
  revision: number;
}

@InputType()
class MarkWireItemsSeenInput {
  @Field(() => [SeenWireItemInput], { description: `At most ${mostAtOnce}.` })
  @ArrayMaxSize(mostAtOnce)
  @ValidateNested()
  @Type(() => SeenWireItemInput)
  items: SeenWireItemInput[];
}

@InputType()
class IgnoreWireItemInput {
  @Field(() => ID, { description: 'The item.' })
  @IsString()
  @MaxLength(36)
  wireItemId: string;

  @Field(() => Int, {
    description: 'The revision the caller has read. If a newer one came in since: VERSION_CONFLICT.',
  })
  @IsInt()
  @Min(1)
  expectedRevision: number;
}

@InputType()
class UnignoreWireItemInput {
  @Field(() => ID, { description: 'The item.' })
  @IsString()
  @MaxLength(36)
  wireItemId: string;
}

@ObjectType()
class MarkWireItemsSeenPayload {
  @Holds(20)
  @Field(() => [WireItem], {
    description:
      'The items that were marked. Those that do not exist, or are not for the caller, are left out.',
  })
  items: WireItem[];

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType({ isAbstract: true })
abstract class WireItemPayload {
  @Field(() => WireItem, {
    nullable: true,
    description: 'The item after the change; null if it was refused.',
  })
  item: WireItem | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
class IgnoreWireItemPayload extends WireItemPayload {}
@ObjectType()
class UnignoreWireItemPayload extends WireItemPayload {}

/** Mutations of where an item stands in the inbox. */
@Resolver()
export class MarksResolver {
  constructor(
    private readonly seen: MarkWireItemsSeen,
    private readonly ignore: IgnoreWireItem,
    private readonly unignore: UnignoreWireItem,
  ) {}

  @Mutation(() => MarkWireItemsSeenPayload, {
    description: 'Remembers that the caller has seen these items. Nobody else’s inbox changes.',
  })
  @Requires('wire:mark')
  async markWireItemsSeen(
    @CurrentUser() actor: Actor,
    @Args('input') { items }: MarkWireItemsSeenInput,
  ): Promise<MarkWireItemsSeenPayload> {
    return { items: await this.seen.execute(actor, items), userErrors: [] };
  }

  @Mutation(() => IgnoreWireItemPayload, {
    description:
      'Takes an item out of everybody’s inbox. It comes back when a newer revision has another headline or is more urgent.',
  })
  @Requires('wire:arrange')
  async ignoreWireItem(
    @CurrentUser() actor: Actor,
    @Args('input') input: IgnoreWireItemInput,
    @Context('locale') locale: Locale,
  ): Promise<IgnoreWireItemPayload> {
    const outcome = await this.ignore.execute(actor, input);
    if ('item' in outcome) return { item: outcome.item, userErrors: [] };
    const message = conflictMessage(outcome.conflict.currentRevision, locale);
    const conflict = { code: 'VERSION_CONFLICT', field: ['expectedRevision'], message } as const;
    return { item: null, userErrors: [new RefusedInput(conflict)] };
  }

  @Mutation(() => UnignoreWireItemPayload, {
    description: 'Puts an item that was ignored back into the inbox. No rule ignores it any more.',
  })
  @Requires('wire:arrange')
  async unignoreWireItem(
    @CurrentUser() actor: Actor,
    @Args('input') { wireItemId }: UnignoreWireItemInput,
  ): Promise<UnignoreWireItemPayload> {
    return { item: await this.unignore.execute(actor, wireItemId), userErrors: [] };
  }
}

function conflictMessage(currentRevision: number, locale: Locale): string {
  return {
    nl: `Er is intussen een nieuwere versie binnengekomen: nummer ${currentRevision}. Lees die eerst.`,
    en: `A newer revision has come in meanwhile: number ${currentRevision}. Read it first.`,
  }[locale];
}
