import { takenAs, type TakenAs } from '@kopij/editorial';
import { enumOf, Holds } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { Content } from '../content/content.types.js';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';

const TakenAsEnum = enumOf('TakenAs', takenAs, {
  description: 'How a part of a pasted text was interpreted.',
  values: {
    HEADLINE: 'The headline.',
    DATELINE: 'The dateline, including its agencies.',
    CREDIT: 'A line that names the source of the text; its agencies are credited.',
    PARAGRAPH: 'A paragraph.',
    SUB_HEADING: 'A sub-heading.',
    NOT_FOR_PUBLICATION: 'Text the agency marked as not for publication; it is left out.',
  },
});

@ObjectType({ description: 'A part of a pasted text, and how it was interpreted.' })
export class TakenText {
  @Field({ description: 'The original text, with white space collapsed.' })
  text: string;

  @Field(() => TakenAsEnum)
  as: TakenAs;
}

@ObjectType({ description: 'A story that was read from plain text.' })
export class ReadText {
  @Field(() => Content, {
    description: 'What it says, in the form in which it would be stored. It has no section.',
  })
  content: Content;

  @Holds(100)
  @Field(() => [TakenText], { description: 'The parts of the text, in order, and how each was interpreted.' })
  taken: readonly TakenText[];
}

@ObjectType()
export class CreateManuscriptFromTextPayload extends ManuscriptPayload {
  @Holds(100)
  @Field(() => [TakenText], {
    nullable: true,
    description:
      'The parts of the text, in order, and how each was interpreted, for an editor to check. Null if the text was not parsed.',
  })
  taken: readonly TakenText[] | null;
}
