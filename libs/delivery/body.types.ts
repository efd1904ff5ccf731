import type { Block } from '@kopij/editorial';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ArticleRow } from './article-columns.js';
import { BlockUnion } from './block.types.js';

@ObjectType({
  description:
    'The text of an article, in whatever form. Its first paragraph is the lead, here without its dateline. Empty when it is withheld.',
})
export class Body {
  constructor(/** Null where it is withheld. */ private readonly row: ArticleRow | null) {}

  @Field(() => [BlockUnion], { description: 'Its pieces, in order.' })
  get blocks(): Block[] {
    return JSON.parse(this.text('blocks') || '[]') as Block[];
  }

  @Field({ description: 'Escaped, one element for each block, safe to put into a page.' })
  get html(): string {
    return this.text('html');
  }

  @Field({ description: 'CommonMark.' })
  get markdown(): string {
    return this.text('markdown');
  }

  @Field({ description: 'Without any markup, an empty line between blocks.' })
  get plainText(): string {
    return this.text('plainText');
  }

  @Field(() => Int, { description: 'How many words it has.' })
  get wordCount(): number {
    return this.row ? this.row.read('wordCount') : 0;
  }

  private text(column: 'blocks' | 'html' | 'markdown' | 'plainText'): string {
    return this.row ? this.row.read(column) : '';
  }
}
