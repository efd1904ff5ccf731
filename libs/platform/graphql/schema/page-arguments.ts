import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Problem } from '../../basics/problem.js';
import type { CursorKind } from './cursor.js';

export const defaultPageSize = 20;
export const largestPage = 100;

/** The arguments of a list that is read from its beginning on. */
@ArgsType()
export class ForwardPageArguments {
  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultPageSize,
    description: `How many, at most ${largestPage}.`,
  })
  first?: number | null;

  @IsOptional()
  @Field(() => String, { nullable: true, description: 'Those after this cursor.' })
  after?: string | null;
}

/** The arguments of a list that can be read from either end. */
@ArgsType()
export class PageArguments extends ForwardPageArguments {
  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    description: `How many from the end of the list, at most ${largestPage}, in the order of the list. Instead of \`first\`.`,
  })
  last?: number | null;

  @IsOptional()
  @Field(() => String, { nullable: true, description: 'Those before this cursor. With `last`.' })
  before?: string | null;
}

/** One page of a list, as a store reads it: from the cursor on, or from that end when there is none. */
export interface PageRequest<Values> {
  readonly direction: 'FORWARD' | 'BACKWARD';
  /** 0 to {@link largestPage}. */
  readonly limit: number;
  /** The row next to the page: not part of it. */
  readonly cursor: Values | null;
}

/** @throws {Problem} BAD_INPUT saying which argument is wrong, and what it should have been */
export function pageRequest<Values>(
  { first, after, last, before }: PageArguments,
  cursors: CursorKind<Values>,
): PageRequest<Values> {
  const backward = isGiven(last);
  // Where the schema has a default, `first` is there although nobody asked for it.
  if (backward && isGiven(first) && first !== defaultPageSize) {
    throw new Problem('BAD_INPUT', '`first` and `last` do not go together: a list is read from one end.');
  }
  if (backward && isGiven(after))
    throw new Problem('BAD_INPUT', '`after` goes with `first`, not with `last`.');
  if (!backward && isGiven(before)) throw new Problem('BAD_INPUT', '`before` goes with `last`.');
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
    `\`${name}\` is not a cursor of this list. Pass one on as the list gave it.`,
  );
}

function size(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= largestPage) return value;
  throw new Problem('BAD_INPUT', `\`${name}\` must be from 0 to ${largestPage}.`);
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
