import type { Block } from '@kopij/editorial';
import { Holds, ReadyJson, Weighs } from '@kopij/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ArticleRow } from '../view/article-columns.js';
import { BlockUnion } from './block.types.js';

@ObjectType({
  description:
    'The text of an article, in whatever form. Its first paragraph is the lead, here without its dateline. Empty when it is withheld.',
})
export class Body {
  constructor(/** Null where it is withheld. */ private readonly row: ArticleRow | null) {}

  @Holds(20)
  @Field(() => [BlockUnion], { description: 'Its pieces, in order.' })
  get blocks(): Block[] {
    return this.row ? (JSON.parse(this.row.read('blocks')) as Block[]) : [];
  }

  @Weighs(10)
  @Field(() => String, { description: 'Escaped, one element for each block, safe to put into a page.' })
  get html(): ReadyJson | string {
    return this.text('html');
  }

  @Weighs(10)
  @Field(() => String, { description: 'CommonMark.' })
  get markdown(): ReadyJson | string {
    return this.text('markdown');
  }

  @Weighs(10)
  @Field(() => String, { description: 'Without any markup, an empty line between blocks.' })
  get plainText(): ReadyJson | string {
    return this.text('plainText');
  }

  @Field(() => Int, { description: 'How many words it has.' })
  get wordCount(): number {
    return this.row ? this.row.read('wordCount') : 0;
  }

  private text(column: 'html' | 'markdown' | 'plainText'): ReadyJson | string {
    return this.row ? new ReadyJson(this.row.read(column)) : '';
  }
}
