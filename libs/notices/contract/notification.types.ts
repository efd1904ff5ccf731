import { noticeKinds, noticeSummaries, type NoticeKind } from '@kopij/editorial';
import { connectionType, DateTime, enumOf, type Instant } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

export const NotificationKindEnum = enumOf('NotificationKind', noticeKinds, {
  description: 'What a user was told.',
  values: noticeSummaries,
});

@ObjectType({ description: 'Something that a user was told. Only they see it.' })
export class Notification {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => NotificationKindEnum, { description: 'What happened.' })
  kind: NoticeKind;

  @Field(() => DateTime, { description: 'When it happened.' })
  createdAt: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When the user marked it as read; null if unread.' })
  readAt: Instant | null;
}

export const NotificationConnection = connectionType(Notification, 'Notification');
