import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';

/** What a field may cost beside its point, stated where the field is declared. */
export interface Price {
  /** How many items the list may hold. */
  readonly holds?: number;
  /** For a list that is a level of a tree: how many items all levels hold together. */
  readonly inTree?: number;
  /** What one value costs, in points: 1 where nothing is said. */
  readonly weighs?: number;
  /** Whether a field of a page counts once, however many items the page has. */
  readonly oncePerPage?: boolean;
}

/**
 * States how many items a list may hold, for what a query costs ({@link operationCost}). Every list needs it, but for one whose own
 * arguments say how many are asked for. It is a price and not a bound: a list that holds more costs no more points.
 *
 * @param inTree for a list that is a level of a tree: how many items all levels hold together
 */
export function Holds(
  items: number,
  { inTree }: { inTree?: number } = {},
): MethodDecorator & PropertyDecorator {
  return Extensions({ holds: items, ...(inTree !== undefined && { inTree }) });
}

/** How many items the edges of a page hold: as many as the field that leads to the page was asked for. */
export const asAsked = 1;

/**
 * States what one value of a field costs, in points: for long texts, and for fields that have to ask the database.
 *
 * @param how `ONCE_A_PAGE` for a field of a page that does not depend on how many items the page has
 */
export function Weighs(points: number, how?: 'ONCE_A_PAGE'): MethodDecorator & PropertyDecorator {
  return Extensions({ weighs: points, ...(how && { oncePerPage: true }) });
}

export function priceOf(field: Pick<GraphQLField<unknown, unknown>, 'extensions'> | undefined): Price {
  return field?.extensions ?? {};
}
