import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The caller was told something, or may have been.' })
export class NotificationsChange {
  @Field(() => ID, {
    description: 'Where this subscription is. Give it as `after` to go on from here with another one.',
  })
  eventId: string;
}
