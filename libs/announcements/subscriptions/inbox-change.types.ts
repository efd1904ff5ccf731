import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An item on the wire is new or has changed, or any of them may have.' })
export class InboxChange {
  @Field(() => ID, {
    description: 'Where this subscription is. Give it as `after` to go on from here with another one.',
  })
  eventId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The item that came in, or was updated, ignored or no longer ignored. Null: anything may have changed, so query again what you show. That is the first message of a subscription, and follows more copy at a time than can be told, and an `after` that is too old.',
  })
  wireItemId: string | null;
}
