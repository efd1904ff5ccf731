import { takenAs, type TakenAs } from '@kopij/editorial';
import { enumOf, Holds } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';

const TakenAsEnum = enumOf('TakenAs', takenAs, {
  description: 'What a part of a pasted text was taken for.',
  values: {
    HEADLINE: 'The headline.',
    DATELINE: 'The dateline, with the agencies in it.',
    CREDIT: 'A line that names the source of the text: its agencies are credited.',
    PARAGRAPH: 'A paragraph.',
    SUB_HEADING: 'A sub-heading.',
    NOT_FOR_PUBLICATION: 'What the agency marks as not for publication: it is in no field.',
  },
});

@ObjectType({ description: 'A part of a pasted text, and what it was taken for.' })
export class TakenText {
  @Field({ description: 'As it stands in the text, white space collapsed.' })
  text: string;

  @Field(() => TakenAsEnum)
  as: TakenAs;
}

@ObjectType()
export class CreateManuscriptFromTextPayload extends ManuscriptPayload {
  @Holds(100)
  @Field(() => [TakenText], {
    nullable: true,
    description:
      'The parts of the text in their order, and what each was taken for: for an editor to check. Null when the text was not read.',
  })
  taken: readonly TakenText[] | null;
}
