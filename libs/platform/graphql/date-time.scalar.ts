import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { toInstant, type Instant } from '../instant.js';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const withOffset =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/**
 * An instant. Resolvers give a `Date` or the text the database holds ({@link Instant}); arguments arrive as a `Date`.
 * A time without its offset from UTC is refused: nobody could tell when that is.
 *
 * Source: RFC 3339, section 5.6. Fractions of a second below the millisecond are cut off.
 */
export const DateTime = new GraphQLScalarType<Date, Instant>({
  name: 'DateTime',
  description:
    'An instant as RFC 3339 has it: `2026-11-23T20:30:00.000Z`. Answers are in UTC with milliseconds; arguments must have an offset.',
  serialize(value) {
    if (value instanceof Date) return toInstant(value);
    if (typeof value === 'string' && instant.test(value)) return value;
    throw new TypeError('A DateTime is served from a Date or an instant.');
  },
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, node),
});

function parse(value: unknown, node?: ValueNode): Date {
  const date = typeof value === 'string' ? dateOf(value) : null;
  if (date) return date;
  throw new GraphQLError(
    'A DateTime is an instant with its offset from UTC, such as 2026-11-23T20:30:00Z.',
    node && { nodes: node },
  );
}

function dateOf(text: string): Date | null {
  const day = withOffset.exec(text)?.[1];
  // JavaScript takes 30 February for 2 March.
  if (day === undefined || !isoOf(new Date(day)).startsWith(day)) return null;
  const date = new Date(text.toUpperCase());
  // Years beyond 9999 have a sign, and would not sort as text.
  return instant.test(isoOf(date)) ? date : null;
}

function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : toInstant(date);
}
