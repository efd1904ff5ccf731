import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'The caller’s own working draft of a manuscript was saved, committed or discarded in some window of theirs.',
})
export class WorkingDraftChange {
  @Field(() => ID, { description: 'The manuscript.' })
  manuscriptId: string;
}
