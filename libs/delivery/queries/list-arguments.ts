import { PageArguments, pageRequest } from '@kopij/platform';
import { ArgsType, Field } from '@nestjs/graphql';
import { articleCursors } from '../reading/list-place.js';
import type { ListPage } from '../reading/article-loader.js';

export const distinctDescription =
  'Whether to leave out articles whose story is told again by a newer one, such as the same text under another credit. Pages are as long as otherwise.';

/** The arguments of a list of articles. */
@ArgsType()
export class ListArguments extends PageArguments {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: distinctDescription,
  })
  distinct?: boolean | null;
}

/**
 * What the arguments ask of a list.
 *
 * @throws {Problem} BAD_INPUT
 */
export function listRequest({ distinct, ...page }: ListArguments): Omit<ListPage, 'list' | 'columns'> {
  return { ...pageRequest(page, articleCursors), isDistinct: distinct ?? false };
}
