import type { Role } from '@kopij/editorial';
import { IfGiven, Line } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { UserRole } from './user.types.js';

const longestName = 120;
const longestEmail = 254;

@InputType()
export class CreateUserInput {
  @Field({ description: 'As it is shown in the newsroom. At most 120 characters.' })
  @Line(longestName)
  name: string;

  @Field({ description: 'Nobody else’s, in whatever case.' })
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

  @Field(() => UserRole, { description: 'What the user may do from the next request on.' })
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

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateUserInput {
  @Field(() => ID, { description: 'The user.' })
  @IsString()
  @MaxLength(36)
  userId: string;

  @Field({ nullable: true, description: 'As it is shown in the newsroom. At most 120 characters.' })
  @IfGiven()
  @Line(longestName)
  name?: string;

  @Field({ nullable: true, description: 'Nobody else’s, in whatever case.' })
  @IfGiven()
  @IsString()
  @MaxLength(longestEmail)
  email?: string;
}
