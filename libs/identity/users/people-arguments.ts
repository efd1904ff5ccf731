import { OptionalLine } from '@kopij/platform';
import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { largestPeoplePage, usualPeoplePage } from './people-page.js';

/** Which of the people of a list, which is by name. */
@ArgsType()
export class PeopleArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'Only those whose name has words that begin like these, in capitals or not, with accents or without.',
  })
  @OptionalLine(100)
  search?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: usualPeoplePage,
    description: `The maximum number of users, at most ${largestPeoplePage}.`,
  })
  @IsOptional()
  @Min(0)
  @Max(largestPeoplePage)
  first?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the last user of the page before: those who come after them by name.',
  })
  @IsOptional()
  @MaxLength(36)
  after?: string | null;
}
