import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Who has a manuscript open, or has locked it, has changed.' })
export class PresenceChange {
  @Field(() => ID, { description: 'The manuscript.' })
  manuscriptId: string;
}
