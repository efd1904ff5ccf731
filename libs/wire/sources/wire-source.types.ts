import { DateTime, enumOf, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { sourceKinds, type SourceKind } from './wire-source.entity.js';

export const WireSourceKindEnum = enumOf<SourceKind>('WireSourceKind', sourceKinds, {
  description: 'How the messages of a source come in.',
  values: {
    PUSH: 'The agency sends them to `/wire/<slug>`.',
    FOLDER: 'They are put into the folder of the source, which the server watches.',
    POLL: 'The server fetches them from the address of the source, again and again.',
  },
});

/** The resolvers add its section, its address, and how polling it went. */
@ObjectType({ description: 'Where wire copy comes from.' })
export class WireSource {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version: number;

  @Field({ description: 'Its name in addresses: messages are sent to `/wire/<slug>`.' })
  slug: string;

  @Field({ description: 'What the newsroom calls it.' })
  name: string;

  @Field(() => WireSourceKindEnum, { description: 'How its messages come in.' })
  kind: SourceKind;

  @Field(() => Int, { description: 'How often a source of the kind POLL is polled.' })
  pollSeconds: number;

  @Field(() => String, {
    nullable: true,
    description: 'Whom identities belong to where a message does not say, such as `anp.nl`.',
  })
  provider: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The IANA name of the zone of times that its messages give without one.',
  })
  timeZone: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language of copy that does not say, such as `nl`.',
  })
  language: string | null;

  @Field(() => String, { nullable: true, description: 'Its terms of use, in plain text.' })
  usageTerms: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'After how many minutes without a message `kopij wire status` calls it silent.',
  })
  silentAlarmMinutes: number | null;

  @Field({ description: 'Whether its corrections stop copy that was made of its items.' })
  correctionsBlock: boolean;

  @Field({ description: 'Whether its kills unpublish live articles at once.' })
  autoWithdraw: boolean;

  @Field(() => DateTime, { description: 'When it was created.' })
  createdAt: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was archived: it takes no more messages. Null if it was not.',
  })
  archivedAt: Instant | null;
}
