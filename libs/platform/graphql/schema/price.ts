import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';

/** The cost of a field, declared with the field. */
export interface Price {
  /** The number of items the list is assumed to have. */
  readonly holds?: number;
  /** For a list that is a level of a tree: the assumed number of items of all levels together. */
  readonly inTree?: number;
  /** The cost of one value, in points; 1 by default. */
  readonly weighs?: number;
  /** Whether a field of a page counts once, whatever the number of items. */
  readonly oncePerPage?: boolean;
}

/**
 * Declares the assumed number of items of a list, for {@link operationCost}. Every list needs it, except those
 * whose arguments give the size. It is not a limit: a longer list does not cost more.
 *
 * @param inTree for a list that is a level of a tree: the assumed number of items of all levels together
 */
export function Holds(
  items: number,
  { inTree }: { inTree?: number } = {},
): MethodDecorator & PropertyDecorator {
  return Extensions({ holds: items, ...(inTree !== undefined && { inTree }) });
}

/** The number of edges of a page: as requested for the field that returns the page. */
export const asAsked = 1;

/**
 * Declares the cost of one value of a field, in points: for long texts, and for fields that query the database.
 *
 * @param how `ONCE_A_PAGE` for a field of a page that does not depend on its number of items
 */
export function Weighs(points: number, how?: 'ONCE_A_PAGE'): MethodDecorator & PropertyDecorator {
  return Extensions({ weighs: points, ...(how && { oncePerPage: true }) });
}

export function priceOf(field: Pick<GraphQLField<unknown, unknown>, 'extensions'> | undefined): Price {
  return field?.extensions ?? {};
}
