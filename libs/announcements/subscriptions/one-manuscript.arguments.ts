import { ArgsType, Field, ID } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';

@ArgsType()
export class OneManuscriptArguments {
  @Field(() => ID, { description: 'The id of the manuscript, or of its article.' })
  @MaxLength(60)
  manuscriptId: string;
}
