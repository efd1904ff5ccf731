import { marks, type Block, type Mark, type Run } from '@kopij/editorial';
import { enumOf, Holds } from '@kopij/platform';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';

export const MarkEnum = enumOf('Mark', marks, {
  description: 'The formatting of a run of text.',
  values: {
    BOLD: 'Bold.',
    ITALIC: 'Italic.',
    UNDERLINE: 'Underlined.',
    STRIKE: 'Struck through.',
    CODE: 'Code.',
  },
});

export const ListStyleEnum = enumOf('ListStyle', ['BULLETED', 'NUMBERED'], {
  description: 'Whether a list is bulleted or numbered.',
  values: { BULLETED: 'With bullets.', NUMBERED: 'With numbers from 1 up.' },
});

/** The object types below have the same shape as stored {@link Block}s, so that serving one needs no conversion. */

@ObjectType('Run', { description: 'A run of text with the same formatting and link.' })
class RunType implements Run {
  @Field({ description: 'Plain text; markup in it is not interpreted.' })
  text: string;

  @Holds(1)
  @Field(() => [MarkEnum], { description: 'Empty for plain text.' })
  marks: Mark[];

  @Field(() => String, {
    nullable: true,
    description: 'The link target: an http(s), mailto or tel address, or a path on the site.',
  })
  href: string | null;
}

const stableKey = {
  description:
    'Stable across revisions, but unique only within this body, so do not use it alone as a cache key.',
};

@ObjectType({ description: 'A paragraph. The first is the lead, without its dateline.' })
class Paragraph {
  @Field(stableKey)
  key: string;

  @Holds(2)
  @Field(() => [RunType], { description: 'Its text, in order.' })
  runs: Run[];
}

@ObjectType({ description: 'A sub-heading.' })
class Heading {
  @Field(stableKey)
  key: string;

  @Field(() => Int, { description: '2, 3 or 4; the headline of the article is 1.' })
  level: number;

  @Holds(2)
  @Field(() => [RunType], { description: 'Its text, in order.' })
  runs: Run[];
}

@ObjectType({ description: 'A block quotation.' })
class Quote {
  @Field(stableKey)
  key: string;

  @Holds(2)
  @Field(() => [RunType], { description: 'Its text, in order.' })
  runs: Run[];

  @Field(() => String, { nullable: true, description: 'Who said it, in plain text.' })
  attribution: string | null;
}

@ObjectType({ description: 'A list.' })
class ListBlock {
  @Field(stableKey)
  key: string;

  @Field(() => ListStyleEnum, { description: 'Whether it is bulleted or numbered.' })
  style: 'BULLETED' | 'NUMBERED';

  @Holds(6)
  @Field(() => [[RunType]], { description: 'Its items, in order.' })
  items: Run[][];
}

@ObjectType({ description: 'An image hosted elsewhere.' })
class ImageBlock {
  @Field(stableKey)
  key: string;

  @Field({ description: 'An http(s) address.' })
  url: string;

  @Field({ description: 'Alternative text: what it shows, for readers who cannot see it.' })
  alt: string;

  @Field(() => String, { nullable: true, description: 'The caption under it, in plain text.' })
  caption: string | null;

  @Field(() => String, { nullable: true, description: 'The photographer and agency, as printed.' })
  credit: string | null;
}

@ObjectType({ description: 'External content embedded in the page: a video, a post, a map.' })
class Embed {
  @Field(stableKey)
  key: string;

  @Field({ description: 'An http(s) address.' })
  url: string;

  @Field(() => String, { nullable: true, description: 'Its title, in plain text.' })
  title: string | null;
}

const typeOf = {
  PARAGRAPH: Paragraph,
  HEADING: Heading,
  QUOTE: Quote,
  LIST: ListBlock,
  IMAGE: ImageBlock,
  EMBED: Embed,
} as const satisfies Record<Block['type'], unknown>;

export const BlockUnion = createUnionType({
  name: 'Block',
  description: 'A block of the body.',
  types: () => Object.values(typeOf),
  resolveType: (block: Block) => typeOf[block.type],
});
