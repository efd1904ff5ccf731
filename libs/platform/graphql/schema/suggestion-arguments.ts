import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsOptional, Max, MaxLength, Min } from 'class-validator';

const mostSuggestions = 50;
const usualSuggestions = 10;
const longestText = 120;

/** The arguments of suggestions for somebody who is typing. */
@ArgsType()
export class SuggestionArguments {
  @Field({ description: `What was typed so far; at most ${longestText} characters.` })
  @MaxLength(longestText)
  text: string;

  @IsOptional()
  @Min(0)
  @Max(mostSuggestions)
  @Field(() => Int, {
    nullable: true,
    defaultValue: usualSuggestions,
    description: `The maximum number of suggestions, at most ${mostSuggestions}.`,
  })
  first?: number | null;
}

/** How many suggestions are asked for. */
export function suggestionsAsked({ first }: SuggestionArguments): number {
  return first ?? usualSuggestions;
}
