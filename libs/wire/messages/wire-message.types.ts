import { connectionType, DateTime, enumOf, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { messageOutcomes, type MessageOutcome } from './wire-message.entity.js';

export const WireOutcomeEnum = enumOf<MessageOutcome>('WireOutcome', messageOutcomes, {
  description: 'What became of a message. Of several items in it, the strongest: stored, updated, duplicate.',
  values: {
    RECEIVED: 'It is on the disk and has not been read yet.',
    STORED: 'It holds an item that was not there yet.',
    UPDATED: 'It holds a revision of an item that was there.',
    DUPLICATE: 'Everything in it was there already.',
    REJECTED: 'Nothing in it is for this newsroom; `reason` says why.',
    QUARANTINED: 'It could not be read; `reason` says why. It can be replayed.',
  },
});

/** The resolvers add its source, its sender and its items. */
@ObjectType({ description: 'The receipt for a message of wire copy. Every message has one.' })
export class WireMessage {
  @Field(() => ID, { description: 'Opaque. What the sender was told.' })
  id: string;

  @Field({ description: 'SHA-256 of its bytes, in hexadecimal.' })
  sha256: string;

  @Field(() => Int, { description: 'In bytes.' })
  size: number;

  @Field(() => String, { nullable: true, description: 'Its media type, as its sender calls it.' })
  contentType: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the file, if it was one.' })
  name: string | null;

  @Field(() => DateTime, { description: 'When it came in for the first time.' })
  receivedAt: Instant;

  @Field(() => String, {
    nullable: true,
    description: 'The format that was recognised, such as `newsml-g2`; null if none was.',
  })
  format: string | null;

  @Field(() => WireOutcomeEnum, { description: 'What became of it.' })
  outcome: MessageOutcome;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was rejected or quarantined: EMPTY, TOO_LARGE, TOO_DEEP, UNKNOWN_FORMAT, MALFORMED, NO_ITEMS, SOURCE_ARCHIVED, or FAILED for an error inside Kopij.',
  })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'What is known beside that. Never its text.' })
  detail: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was read; null if it was not yet.' })
  settledAt: Instant | null;
}

export const WireMessageConnection = connectionType(WireMessage, 'WireMessage');
