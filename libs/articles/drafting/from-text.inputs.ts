import { said } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { IdempotencyKey } from '../contract/idempotency-key.js';

/** Longest text that is read, in characters: more than a newspaper page. */
const longestText = 200_000;

/** Far more than a text of that length has, however narrow it is wrapped: bounds the work that a text of single letters makes. */
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

@InputType()
export class CreateManuscriptFromTextInput {
  @Field(() => String, {
    description:
      'A whole story as plain text: perhaps a headline, then the lead with its dateline, paragraphs and sub-headings on lines of their own. Text that was wrapped has empty lines between its paragraphs. At most 200,000 characters in 10,000 lines, and 500 paragraphs and sub-headings.',
  })
  @IsString()
  @MaxLength(longestText)
  @Matches(/[\p{L}\p{N}]/u, said({ nl: 'moet tekst bevatten', en: 'must have text in it' }))
  @HasFewLines()
  text: string;

  @Field(() => ID, { nullable: true, description: 'Where it belongs. Left out: no section yet.' })
  @IsOptional()
  @MaxLength(36)
  sectionId?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}
