import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Problem } from '../../basics/problem.js';
import type { CursorKind } from './cursor.js';

export const defaultPageSize = 20;
export const largestPage = 100;

/** The arguments of a list that can only be read forwards. */
@ArgsType()
export class ForwardPageArguments {
  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultPageSize,
    description: `The maximum number of items, at most ${largestPage}.`,
  })
  first?: number | null;

  @IsOptional()
  @Field(() => String, { nullable: true, description: 'Returns the items after this cursor.' })
  after?: string | null;
}

/** The arguments of a list that can be read in both directions. */
@ArgsType()
export class PageArguments extends ForwardPageArguments {
  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    description: `The maximum number of items from the end of the list, at most ${largestPage}, in list order. Instead of \`first\`.`,
  })
  last?: number | null;

  @IsOptional()
  @Field(() => String, {
    nullable: true,
    description: 'Returns the items before this cursor. Only with `last`.',
  })
  before?: string | null;
}

/** A request for one page of a list: from the cursor, or from that end of the list if there is none. */
export interface PageRequest<Values> {
  readonly direction: 'FORWARD' | 'BACKWARD';
  /** 0 to {@link largestPage}. */
  readonly limit: number;
  /** The row next to the page, not part of it. */
  readonly cursor: Values | null;
}

/** @throws {Problem} BAD_INPUT naming the invalid argument and what is expected */
export function pageRequest<Values>(
  { first, after, last, before }: PageArguments,
  cursors: CursorKind<Values>,
): PageRequest<Values> {
  const backward = isGiven(last);
  // Because of the default in the schema, `first` is present even if it was not given.
  if (backward && isGiven(first) && first !== defaultPageSize) {
    throw new Problem('BAD_INPUT', 'Give either `first` or `last`, not both.');
  }
  if (backward && isGiven(after)) throw new Problem('BAD_INPUT', '`after` can only be used with `first`.');
  if (!backward && isGiven(before)) throw new Problem('BAD_INPUT', '`before` can only be used with `last`.');
  const cursor = backward ? before : after;
  return {
    direction: backward ? 'BACKWARD' : 'FORWARD',
    limit: backward ? size('last', last) : size('first', first ?? defaultPageSize),
    cursor: isGiven(cursor) ? placeAt(backward ? 'before' : 'after', cursor, cursors) : null,
  };
}

function placeAt<Values>(name: string, cursor: string, cursors: CursorKind<Values>): Values {
  const place = cursors.decode(cursor);
  if (place !== null) return place;
  throw new Problem(
    'BAD_INPUT',
    `\`${name}\` is not a cursor of this list. Use a cursor exactly as the list returned it.`,
  );
}

function size(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= largestPage) return value;
  throw new Problem('BAD_INPUT', `\`${name}\` must be between 0 and ${largestPage}.`);
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
