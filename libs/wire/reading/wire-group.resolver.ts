import { Holds, Weighs } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { linesOf } from '../items/lines-of.js';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import { changedParagraphs } from './changed-paragraphs.js';
import { WireGroupDifference, WireGroup, type WireParagraphDifference } from './wire-group.types.js';
import { WireLoader } from './wire.loader.js';

/** So many other items are compared, those that were updated last. */
const mostCompared = 10;

/** What differs within a group. */
@Resolver(() => WireGroup)
export class WireGroupResolver {
  constructor(private readonly loader: WireLoader) {}

  @Holds(3)
  @Weighs(20)
  @ResolveField(() => [WireGroupDifference], {
    description: `What the other items say that this one does not, and the other way round: of the ${mostCompared} that were updated last.`,
  })
  async differences(
    @Parent() { items, of }: WireGroup,
    @Context() request: object,
  ): Promise<WireGroupDifference[]> {
    const others = items.filter(({ id }) => id !== of.id).slice(0, mostCompared);
    const [own = '', ...texts] = await Promise.all([of, ...others].map((item) => this.textOf(request, item)));
    return others.map((item, at) => ({ item, paragraphs: this.compare(request, own, texts[at] ?? '') }));
  }

  private async textOf(request: object, item: WireItemEntity): Promise<string> {
    const { content } = await this.loader.newest(request, item);
    return linesOf(content)
      .map((line) => `${line}\n`)
      .join('');
  }

  private compare(request: object, own: string, other: string): WireParagraphDifference[] {
    return changedParagraphs(this.loader.compare(request, own, other)).map((words) => ({ words }));
  }
}
