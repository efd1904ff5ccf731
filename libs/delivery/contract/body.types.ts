import { blocksOf, toHtml, toMarkdown, type Block, type KeptBlocks } from '@kopij/editorial';
import { Holds, ReadyJson, Weighs } from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ArticleRow } from '../view/article-columns.js';
import { BlockUnion } from './block.types.js';

@ObjectType({
  description:
    'The text of an article, in several formats. Its first paragraph is the lead, without the dateline. Empty if withheld.',
})
export class Body {
  private parsed: Block[] | undefined;

  constructor(/** Null where it is withheld. */ private readonly row: ArticleRow | null) {}

  @Holds(20)
  @Field(() => [BlockUnion], { description: 'The blocks, in order.' })
  get blocks(): Block[] {
    this.parsed ??= this.row ? readBlocks(this.row) : [];
    return this.parsed;
  }

  @Weighs(10)
  @Field(() => String, {
    description: 'HTML with one element per block, escaped and safe to embed in a page.',
  })
  get html(): string {
    return toHtml(this.blocks);
  }

  @Weighs(10)
  @Field(() => String, { description: 'CommonMark.' })
  get markdown(): string {
    return toMarkdown(this.blocks);
  }

  @Weighs(10)
  @Field(() => String, { description: 'Plain text, with an empty line between blocks.' })
  get plainText(): ReadyJson | string {
    return this.row ? new ReadyJson(this.row.read('plainText')) : '';
  }

  @Field(() => Int, { description: 'The number of words.' })
  get wordCount(): number {
    return this.row ? this.row.read('wordCount') : 0;
  }
}

function readBlocks(row: ArticleRow): Block[] {
  const kept = JSON.parse(row.read('blocks')) as KeptBlocks;
  return blocksOf(kept, JSON.parse(row.read('plainText')) as string);
}
