import { IfGiven } from '@kopij/platform';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';

const mostDays = 36_500;

@InputType({
  description: 'What the agency lets its clients do with its copy. What is left out stays as it is.',
})
export class AgencyLicenceInput {
  @Field({ nullable: true, description: 'Its text may appear on the web.' })
  @IfGiven()
  @IsBoolean()
  web?: boolean;

  @Field({ nullable: true, description: 'Its text may stay readable after the day it was news.' })
  @IfGiven()
  @IsBoolean()
  archive?: boolean;

  @Field({ nullable: true, description: 'Its text may be passed on in feeds.' })
  @IfGiven()
  @IsBoolean()
  syndication?: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many days after publication its text must be withheld; null: never.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostDays)
  expiresAfterDays?: number | null;

  @Field({ nullable: true, description: 'Its text may not appear without its credit.' })
  @IfGiven()
  @IsBoolean()
  creditMandatory?: boolean;
}
