import { IfGiven } from '@kopij/platform';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';

const mostDays = 36_500;

@InputType({
  description: 'What the agency allows its clients to do with its copy. Omitted fields do not change.',
})
export class AgencyLicenceInput {
  @Field({ nullable: true, description: 'Its text may be published on the web.' })
  @IfGiven()
  @IsBoolean()
  web?: boolean;

  @Field({
    nullable: true,
    description: 'Its text may stay online for more than 24 hours after first publication.',
  })
  @IfGiven()
  @IsBoolean()
  archive?: boolean;

  @Field({ nullable: true, description: 'Its text may be syndicated in feeds.' })
  @IfGiven()
  @IsBoolean()
  syndication?: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of days after first publication from which its text must be withheld; null for never.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostDays)
  expiresAfterDays?: number | null;

  @Field({ nullable: true, description: 'Its text must be credited.' })
  @IfGiven()
  @IsBoolean()
  creditMandatory?: boolean;
}
