import { marks, type Block, type Mark, type Run } from '@kopij/editorial';
import { enumOf, Holds } from '@kopij/platform';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';

export const MarkEnum = enumOf('Mark', marks, {
  description: 'How a stretch of text looks.',
  values: {
    BOLD: 'Bold.',
    ITALIC: 'Italic.',
    UNDERLINE: 'Underlined.',
    STRIKE: 'Struck through.',
    CODE: 'In a fixed width, as code is.',
  },
});

export const ListStyleEnum = enumOf('ListStyle', ['BULLETED', 'NUMBERED'], {
  description: 'How the items of a list are marked.',
  values: { BULLETED: 'With bullets.', NUMBERED: 'With numbers from 1 up.' },
});

/** The object types below have the shape of the {@link Block}s that are stored: serving one makes nothing new. */

@ObjectType('Run', { description: 'A stretch of text with one look, and perhaps one link.' })
class RunType implements Run {
  @Field({ description: 'Plain text: no markup in it means anything.' })
  text: string;

  @Holds(1)
  @Field(() => [MarkEnum], { description: 'Empty for ordinary text.' })
  marks: Mark[];

  @Field(() => String, {
    nullable: true,
    description: 'Where it leads: an http(s), mailto or tel address, or a path on the site.',
  })
  href: string | null;
}

const stableKey = {
  description:
    'Unique within this body only, and the same from revision to revision: a cache must not keep a block by it alone.',
};

@ObjectType({ description: 'A paragraph. The first one is the lead, here without its dateline.' })
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

@ObjectType({ description: 'A quotation that stands by itself.' })
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

  @Field(() => ListStyleEnum, { description: 'How its items are marked.' })
  style: 'BULLETED' | 'NUMBERED';

  @Holds(6)
  @Field(() => [[RunType]], { description: 'Its items, each the text of one, in order.' })
  items: Run[][];
}

@ObjectType({ description: 'A picture that is kept elsewhere.' })
class ImageBlock {
  @Field(stableKey)
  key: string;

  @Field({ description: 'An http(s) address.' })
  url: string;

  @Field({ description: 'What it shows, for those who cannot see it.' })
  alt: string;

  @Field(() => String, { nullable: true, description: 'What is printed under it, in plain text.' })
  caption: string | null;

  @Field(() => String, { nullable: true, description: 'Who made it, as it is to be printed.' })
  credit: string | null;
}

@ObjectType({ description: 'Something from elsewhere that the page shows: a video, a post, a map.' })
class Embed {
  @Field(stableKey)
  key: string;

  @Field({ description: 'An http(s) address.' })
  url: string;

  @Field(() => String, { nullable: true, description: 'What it is, in plain text.' })
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
  description: 'One piece of the body.',
  types: () => Object.values(typeOf),
  resolveType: (block: Block) => typeOf[block.type],
});
