import { said } from '@kopij/platform';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { IdempotencyKey } from '../contract/idempotency-key.js';

/** Maximum length of a pasted text, in characters: more than a newspaper page. */
const longestText = 200_000;

/**
 * Maximum number of lines: more than any text of that length has when hard-wrapped, but a bound for texts with a
 * letter per line.
 */
const mostLines = 10_000;

function HasFewLines(): PropertyDecorator {
  return ValidateBy(
    {
      name: 'hasFewLines',
      validator: {
        validate: (text: unknown) => typeof text !== 'string' || text.split('\n').length <= mostLines,
      },
    },
    said({
      nl: `mag hoogstens ${mostLines} regels hebben`,
      en: `must have at most ${mostLines} lines`,
    }),
  );
}

const wholeStory =
  'A whole story as plain text: optionally a headline, then the lead with its dateline, and paragraphs and sub-headings, each on its own line. Separate the paragraphs of hard-wrapped text with empty lines. At most 200,000 characters in 10,000 lines, and 500 paragraphs and sub-headings.';

@ArgsType()
export class StoryInTextArguments {
  @Field(() => String, { description: wholeStory })
  @IsString()
  @MaxLength(longestText)
  @HasFewLines()
  text: string;
}

@InputType()
export class CreateManuscriptFromTextInput {
  @Field(() => String, { description: wholeStory })
  @IsString()
  @MaxLength(longestText)
  @Matches(/[\p{L}\p{N}]/u, said({ nl: 'moet tekst bevatten', en: 'must contain text' }))
  @HasFewLines()
  text: string;

  @Field(() => ID, { nullable: true, description: 'The section. Default: none yet.' })
  @IsOptional()
  @MaxLength(36)
  sectionId?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}
