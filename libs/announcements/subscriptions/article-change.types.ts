import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An article that readers see has changed, or any of them may have.' })
export class ArticleChange {
  @Field(() => ID, {
    description: 'Where this subscription is. Give it as `after` to go on from here with another one.',
  })
  eventId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The article that was published, changed or taken down. Null: anything may have changed, so query again what you show. That is the first message of a subscription, and follows changes of sections and agencies, large imports, and an `after` that is too old.',
  })
  articleId: string | null;
}
