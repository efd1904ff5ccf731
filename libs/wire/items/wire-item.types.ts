import { signals, type NewsBlock, type NewsDateline, type Signal } from '@kopij/formats';
import { connectionType, DateTime, enumOf, Holds, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

export const WireSignalEnum = enumOf<Signal>('WireSignal', signals, {
  description: 'What an agency says a message is.',
  values: {
    NONE: 'Nothing in particular: a story.',
    UPDATE: 'A newer version of a story.',
    CORRECTION: 'A correction of a story.',
    CANCEL: 'A story is taken back: it must not be used.',
    ALERT: 'A flash, or a line ahead of the story.',
    ADVISORY: 'For the newsroom, and no copy.',
  },
});

/** Where an item stands: ignored by the newsroom, or else new to, or seen by, whoever asks. */
export const itemStates = ['NEW', 'UPDATED', 'SEEN', 'IGNORED'] as const;
export type ItemState = (typeof itemStates)[number];

export const WireItemStateEnum = enumOf<ItemState>('WireItemState', itemStates, {
  description:
    'Where an item stands. The first three are the caller’s own; what has not changed for a week counts as seen by everybody.',
  values: {
    NEW: 'The caller has not seen it.',
    UPDATED: 'The caller has seen an earlier revision of it.',
    SEEN: 'The caller has seen it as it is.',
    IGNORED: 'Somebody took it out of everybody’s inbox.',
  },
});

const blockTypes = ['PARAGRAPH', 'HEADING', 'QUOTE', 'LIST', 'IMAGE', 'EMBED'] as const;
const WireBlockTypeEnum = enumOf<NewsBlock['type']>('WireBlockType', blockTypes, {
  description: 'What a block of a text is.',
  values: {
    PARAGRAPH: 'A paragraph.',
    HEADING: 'A heading.',
    QUOTE: 'A quotation that stands by itself.',
    LIST: 'A list; each item is on a line.',
    IMAGE: 'A picture: its caption and credit.',
    EMBED: 'Something from elsewhere: its title and address.',
  },
});

@ObjectType({ description: 'A block of a text, as plain text.' })
export class WireBlock {
  @Field(() => WireBlockTypeEnum, { description: 'What it is.' })
  type: NewsBlock['type'];

  @Field({ description: 'Plain text.' })
  text: string;
}

@ObjectType({ description: 'What opens a story, as the agency writes it.' })
export class WireDateline implements NewsDateline {
  @Holds(2)
  @Field(() => [String], { description: 'The places.' })
  places: string[];

  @Holds(1)
  @Field(() => [String], { description: 'The state, province or country after the place.' })
  region: string[];

  @Holds(2)
  @Field(() => [String], { description: 'The agencies in it.' })
  agencies: string[];

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD, or --MM-DD without a year.' })
  date: string | null;
}

/** The resolver adds what stands in the message. */
@ObjectType({ description: 'One version of an item, as the agency sent it.' })
export class WireRevision {
  @Field(() => Int, {
    description: 'Counts from 1 in the order in which they came in, which may differ from their own order.',
  })
  number: number;

  @Field(() => DateTime, { description: 'When it came in.' })
  at: Instant;
}

/** The resolver adds what stands in its newest revision. */
@ObjectType({
  description: 'An item of news that an agency sent: all revisions of it, as the newest of them says.',
})
export class WireItem {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field({ description: 'Whom its identity belongs to, such as `anp.nl`.' })
  provider: string;

  @Field(() => Int, { description: 'The number of its newest revision.' })
  revision: number;

  @Field(() => String, { nullable: true, description: 'Its headline; null if it has none.' })
  headline: string | null;

  @Field(() => WireSignalEnum, { description: 'What the agency says it is.' })
  signal: Signal;

  @Field(() => String, { nullable: true, description: 'Its status in the agency’s own words.' })
  pubStatus: string | null;

  @Field(() => Int, { nullable: true, description: 'From 1, the most urgent, to 9; null if not given.' })
  urgency: number | null;

  @Field(() => String, { nullable: true, description: 'A language tag, such as `nl`.' })
  language: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its embargo ends. Null or in the past: none is in force, unless it `isHeld`.',
  })
  embargoUntil: Instant | null;

  @Field({
    description:
      'The agency asks for an embargo and does not say until when, or not in which time zone: a person has to decide.',
  })
  isHeld: boolean;

  @Field({ description: 'The agency took it back: it must not be used.' })
  isCancelled: boolean;

  @Holds(2)
  @Field(() => [String], { description: 'The agencies to be credited, as written, in order.' })
  credits: string[];

  @Field(() => DateTime, { description: 'When its first revision came in.' })
  firstAt: Instant;

  @Field(() => DateTime, { description: 'When its newest revision came in.' })
  updatedAt: Instant;
}

export const WireItemConnection = connectionType(WireItem, 'WireItem');
