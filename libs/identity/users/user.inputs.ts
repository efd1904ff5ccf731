import { locales, type Locale, type Role } from '@kopij/editorial';
import { IfGiven, Line } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Language, UserRole } from './user.types.js';

const longestName = 120;
const longestEmail = 254;

@InputType()
export class CreateUserInput {
  @Field({ description: 'The name colleagues see. At most 120 characters.' })
  @Line(longestName)
  name: string;

  @Field({ description: 'Must be unique, ignoring case.' })
  @IsString()
  @MaxLength(longestEmail)
  email: string;

  @Field(() => UserRole, { description: 'What the user may do.' })
  @IsIn(Object.keys(UserRole))
  role: Role;
}

@InputType()
export class ChangeUserRoleInput {
  @Field(() => ID, { description: 'The user.' })
  @IsString()
  @MaxLength(36)
  userId: string;

  @Field(() => UserRole, { description: 'The new role, in force from the user’s next request.' })
  @IsIn(Object.keys(UserRole))
  role: Role;
}

@InputType()
export class DeactivateUserInput {
  @Field(() => ID, { description: 'The user.' })
  @IsString()
  @MaxLength(36)
  userId: string;
}

@InputType()
export class ReactivateUserInput {
  @Field(() => ID, { description: 'The user.' })
  @IsString()
  @MaxLength(36)
  userId: string;
}

@InputType({ description: 'Omitted fields do not change.' })
export class UpdateUserInput {
  @Field(() => ID, { description: 'The user.' })
  @IsString()
  @MaxLength(36)
  userId: string;

  @Field({ nullable: true, description: 'The name colleagues see. At most 120 characters.' })
  @IfGiven()
  @Line(longestName)
  name?: string;

  @Field({ nullable: true, description: 'Must be unique, ignoring case.' })
  @IfGiven()
  @IsString()
  @MaxLength(longestEmail)
  email?: string;

  @Field(() => Language, { nullable: true, description: 'The language of mail to them.' })
  @IfGiven()
  @IsIn(locales)
  language?: Locale;
}

@InputType()
export class ChooseLanguageInput {
  @Field(() => Language, { description: 'The language of mail to the caller.' })
  @IsIn(locales)
  language: Locale;
}
