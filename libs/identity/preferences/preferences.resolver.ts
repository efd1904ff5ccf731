import type { Actor, Phrasing } from '@kopij/editorial';
import { Holds, said, UserError } from '@kopij/platform';
import {
  Args,
  Context,
  Field,
  InputType,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Requires } from '../access/access.js';
import { CurrentUser } from '../access/current-user.js';
import { may } from '../access/permissions.js';
import { userErrorsOf } from '../contract/refusal-message.js';
import type { UserEntity } from '../users/user.entity.js';
import { User } from '../users/user.types.js';
import { mostPreferences, Preferences } from './preferences.js';

const longestValue = 4_000;

@ObjectType({ description: 'A setting that a client keeps for a person.' })
class Preference {
  @Field({ description: 'Its name: `studio.theme`.' })
  key: string;

  @Field({ description: 'As the client wrote it.' })
  value: string;
}

@InputType()
class PreferenceInput {
  @Field({
    description:
      'Its name: 1 to 64 letters (a-z, A-Z), digits, `-`, `_`, `.` and `:`. Begin it with the name of the client, since all clients of a person share them.',
  })
  @IsString()
  @Matches(
    /^[\w.:-]{1,64}$/,
    said({
      nl: 'moet uit 1 tot 64 letters (a-z, A-Z), cijfers, -, _, . en : bestaan',
      en: 'must be 1 to 64 letters (a-z, A-Z), digits, -, _, . and :',
    }),
  )
  key: string;

  @Field(() => String, {
    nullable: true,
    description: `Any text, such as JSON; at most ${longestValue} characters. Null, or left out: it is forgotten.`,
  })
  @IsOptional()
  @IsString()
  @MaxLength(longestValue)
  value?: string | null;
}

@InputType()
class UpdatePreferencesInput {
  @Field(() => [PreferenceInput], {
    description: `Those that change; at most ${mostPreferences}. The others stay.`,
  })
  @IsArray()
  @ArrayMaxSize(mostPreferences)
  @ValidateNested({ each: true })
  @Type(() => PreferenceInput)
  preferences: PreferenceInput[];
}

@ObjectType()
class UpdatePreferencesPayload {
  @Holds(mostPreferences)
  @Field(() => [Preference], {
    nullable: true,
    description: 'All that the caller has now, by key; null if the change was refused.',
  })
  preferences: readonly Preference[] | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

/** What clients keep for a person, for themselves. */
@Resolver(() => User)
export class PreferencesResolver {
  constructor(private readonly kept: Preferences) {}

  @Holds(mostPreferences)
  @ResolveField(() => [Preference], {
    nullable: true,
    description:
      'What clients keep for the user, by key: see `updatePreferences`. Visible only to the user, and not to a token without MANAGE; otherwise null.',
  })
  async preferences(
    @Parent() { id }: UserEntity,
    @CurrentUser() actor: Actor | null,
  ): Promise<readonly Preference[] | null> {
    return actor?.id === id && may(actor, 'account:manage') ? this.kept.of(id) : null;
  }

  @Mutation(() => UpdatePreferencesPayload, {
    description: `Keeps small settings of a client for the caller: a theme, the columns of a list. A user can have ${mostPreferences}, shared by all of their clients; nobody else sees them, and the server does not look into them.`,
  })
  @Requires('account:manage')
  async updatePreferences(
    @CurrentUser() actor: Actor,
    @Args('input') { preferences }: UpdatePreferencesInput,
    @Context() phrasing: Phrasing,
  ): Promise<UpdatePreferencesPayload> {
    const changes = preferences.map(({ key, value = null }) => ({ key, value }));
    const outcome = await this.kept.update(actor, changes);
    if ('refusals' in outcome) return { preferences: null, userErrors: userErrorsOf(outcome, phrasing) };
    return { preferences: outcome.preferences, userErrors: [] };
  }
}
