import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Holds, IfGiven, Line, RefusedInput, UserError } from '@kopij/platform';
import {
  Args,
  Context,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsString, MaxLength, ValidateNested } from 'class-validator';
import { DeleteWirePreset } from './delete-wire-preset.js';
import { mostPresets, SaveWirePreset } from './save-wire-preset.js';
import { WirePresetFilterInput } from './wire-item-filter.js';
import { WirePresetDirectory } from './wire-preset-directory.js';
import type { WirePresetEntity } from './wire-preset.entity.js';
import { WirePreset } from './wire-preset.types.js';

@InputType()
class SaveWirePresetInput {
  @Field({ description: 'At most 80 characters. The caller’s own preset of that name is replaced.' })
  @Line(80)
  name: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether everybody in the newsroom can use it. Default: no.',
  })
  @IfGiven()
  @IsBoolean()
  isShared?: boolean;

  @Field(() => WirePresetFilterInput, { description: 'What it selects.' })
  @ValidateNested()
  @Type(() => WirePresetFilterInput)
  filter: WirePresetFilterInput;
}

@InputType()
class DeleteWirePresetInput {
  @Field(() => ID, { description: 'One of the caller’s own presets.' })
  @IsString()
  @MaxLength(36)
  presetId: string;
}

@ObjectType()
class SaveWirePresetPayload {
  @Field(() => WirePreset, { nullable: true, description: 'The preset; null if it was refused.' })
  preset: WirePreset | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
class DeleteWirePresetPayload {
  @Field(() => ID, { nullable: true, description: 'The preset that is gone; null if it was refused.' })
  presetId: string | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

/** Presets of the inbox. */
@Resolver(() => WirePreset)
export class WirePresetsResolver {
  constructor(
    private readonly presets: WirePresetDirectory,
    private readonly save: SaveWirePreset,
    private readonly remove: DeleteWirePreset,
  ) {}

  @Holds(50)
  @Query(() => [WirePreset], {
    description: 'The presets that the caller can use, their own first, by name; at most 200.',
  })
  @Requires('wire:read')
  wirePresets(@CurrentUser() actor: Actor): Promise<WirePreset[]> {
    return this.presets.all(actor);
  }

  @ResolveField(() => Boolean, { description: 'Whether the caller saved it, and can change it.' })
  isOwn(@Parent() { ownerId }: WirePresetEntity, @CurrentUser() actor: Actor | null): boolean {
    return ownerId === actor?.id;
  }

  @Mutation(() => SaveWirePresetPayload, {
    description: `Saves a selection of items under a name. A user can have ${mostPresets}.`,
  })
  @Requires('wire:mark')
  async saveWirePreset(
    @CurrentUser() actor: Actor,
    @Args('input') { name, isShared = false, filter }: SaveWirePresetInput,
    @Context('locale') locale: Locale,
  ): Promise<SaveWirePresetPayload> {
    const outcome = await this.save.execute(actor, { name, isShared, filter: { ...filter } });
    if ('preset' in outcome) return { preset: outcome.preset, userErrors: [] };
    const refused = new RefusedInput({ code: outcome.refusal, field: [], message: tooMany[locale] });
    return { preset: null, userErrors: [refused] };
  }

  @Mutation(() => DeleteWirePresetPayload, { description: 'Deletes one of the caller’s own presets.' })
  @Requires('wire:mark')
  async deleteWirePreset(
    @CurrentUser() actor: Actor,
    @Args('input') { presetId }: DeleteWirePresetInput,
  ): Promise<DeleteWirePresetPayload> {
    await this.remove.execute(actor, presetId);
    return { presetId, userErrors: [] };
  }
}

const tooMany: Record<Locale, string> = {
  nl: `Je hebt al ${mostPresets} voorkeuzes. Verwijder er eerst een.`,
  en: `You already have ${mostPresets} presets. Delete one first.`,
};
