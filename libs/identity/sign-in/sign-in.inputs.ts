import { locales, type Locale, type Role } from '@kopij/editorial';
import { IfGiven, Line } from '@kopij/platform';
import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { Language, UserRole } from '../users/user.types.js';

/** Longer ones are refused before anything is hashed. */
const longest = 1_024;

function RevokesTokens(): PropertyDecorator {
  return applyDecorators(
    Field(() => Boolean, {
      defaultValue: false,
      description:
        'Whether all tokens of the user are revoked as well. For whoever fears that somebody else was signed in as them, and may have made one. Programs that use them then need new ones.',
    }),
    IsBoolean(),
  );
}

@InputType()
export class SignInInput {
  @Field({ description: 'The e-mail address, in any case.' })
  @IsString()
  @MaxLength(254)
  email: string;

  @Field({ description: 'The password.' })
  @IsString()
  @MaxLength(longest)
  password: string;
}

@InputType()
export class ChangePasswordInput {
  @Field({ description: 'The password the caller has now.' })
  @IsString()
  @MaxLength(longest)
  currentPassword: string;

  @Field({ description: 'The new one: 12 to 128 characters, of any kind.' })
  @IsString()
  @MaxLength(longest)
  newPassword: string;

  @RevokesTokens()
  revokeTokens?: boolean;
}

@InputType({ isAbstract: true })
abstract class LinkInput {
  @Field({ description: 'What stands behind the `#` of the link.' })
  @IsString()
  @MaxLength(100)
  token: string;

  @Field({ description: 'The password to sign in with from now on: 12 to 128 characters, of any kind.' })
  @IsString()
  @MaxLength(longest)
  password: string;
}

@InputType()
export class FollowLinkInput extends LinkInput {
  @RevokesTokens()
  revokeTokens?: boolean;
}

@InputType()
export class CreateFirstAdminInput extends LinkInput {
  @Field({ description: 'The name colleagues see. At most 120 characters.' })
  @Line(120)
  name: string;

  @Field({ description: 'The e-mail address to sign in with.' })
  @IsString()
  @MaxLength(254)
  email: string;
}

@InputType()
export class InviteUserInput {
  @Field({ description: 'The name colleagues see. At most 120 characters.' })
  @Line(120)
  name: string;

  @Field({ description: 'Must be unique, ignoring case.' })
  @IsString()
  @MaxLength(254)
  email: string;

  @Field(() => UserRole, { description: 'What the user may do.' })
  @IsIn(Object.keys(UserRole))
  role: Role;

  @Field(() => Language, {
    nullable: true,
    description: 'The language of mail to them. Default: the one of the installation.',
  })
  @IfGiven()
  @IsIn(locales)
  language?: Locale;
}

@InputType()
export class RequestPasswordResetInput {
  @Field({ description: 'The e-mail address, in any case.' })
  @IsString()
  @MaxLength(254)
  email: string;
}

@InputType()
export class CreateResetLinkInput {
  @Field(() => ID, { description: 'The user.' })
  @IsString()
  @MaxLength(36)
  userId: string;
}
