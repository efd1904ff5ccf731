import type { SectionRight } from '@kopij/editorial';
import { IfGiven, Line } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { SectionRightEnum } from './team.types.js';

/** More is not an arrangement of rights any more: grant it further up, or to a team. */
const mostGrants = 200;

@InputType()
export class CreateTeamInput {
  @Field({ description: 'What colleagues call it. At most 120 characters.' })
  @Line(120)
  name: string;
}

@InputType()
export class UpdateTeamInput {
  @Field(() => ID, { description: 'The team.' })
  @IsString()
  @MaxLength(36)
  teamId: string;

  @Field({ description: 'What colleagues call it. At most 120 characters.' })
  @Line(120)
  name: string;
}

@InputType()
export class ArchiveTeamInput {
  @Field(() => ID, { description: 'The team.' })
  @IsString()
  @MaxLength(36)
  teamId: string;
}

@InputType({ isAbstract: true })
abstract class MemberInput {
  @Field(() => ID, { description: 'The team.' })
  @IsString()
  @MaxLength(36)
  teamId: string;

  @Field(() => ID, { description: 'The user.' })
  @IsString()
  @MaxLength(36)
  userId: string;
}

@InputType()
export class AddTeamMemberInput extends MemberInput {}
@InputType()
export class RemoveTeamMemberInput extends MemberInput {}

@InputType({ description: 'A right in a section, with all sections below it.' })
export class GrantInput {
  @Field(() => SectionRightEnum, { description: 'What is granted.' })
  @IsIn(Object.keys(SectionRightEnum))
  right: SectionRight;

  @Field(() => ID, { description: 'The section.' })
  @IsString()
  @MaxLength(36)
  sectionId: string;
}

@InputType({ description: 'Give either `userId` or `teamId`.' })
export class SetGrantsInput {
  @Field(() => ID, { nullable: true, description: 'The person.' })
  @IfGiven()
  @IsString()
  @MaxLength(36)
  userId?: string;

  @Field(() => ID, { nullable: true, description: 'The team.' })
  @IfGiven()
  @IsString()
  @MaxLength(36)
  teamId?: string;

  @Field(() => [GrantInput], { description: 'All that they are granted from now on; at most 200.' })
  @IsArray()
  @ArrayMaxSize(mostGrants)
  @ValidateNested({ each: true })
  @Type(() => GrantInput)
  grants: GrantInput[];
}
