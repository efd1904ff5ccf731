import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import {
  isInstant,
  readInstant,
  toInstant,
  type Instant,
  type WrittenInstant,
} from '../../basics/instant.js';

/**
 * An instant. Resolvers give a `Date` or the text the database holds ({@link Instant}); arguments arrive as a {@link WrittenInstant}.
 * A time without its offset from UTC is refused: nobody could tell when that is.
 *
 * Source: RFC 3339, section 5.6. What it takes is what {@link readInstant} reads.
 */
export const DateTime = new GraphQLScalarType<WrittenInstant, Instant>({
  name: 'DateTime',
  description:
    'A date and time in RFC 3339 format: `2026-11-23T20:30:00.000Z`. Responses are in UTC with milliseconds; arguments must have a UTC offset.',
  serialize(value) {
    if (value instanceof Date) return toInstant(value);
    if (typeof value === 'string' && isInstant(value)) return value;
    throw new TypeError('A DateTime is served from a Date or an instant.');
  },
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, node),
});

function parse(value: unknown, node?: ValueNode): WrittenInstant {
  const date = typeof value === 'string' ? readInstant(value) : null;
  if (date) return date;
  throw new GraphQLError(
    'A DateTime is an instant with its offset from UTC, in the years 0001 to 9999, such as 2026-11-23T20:30:00Z.',
    node && { nodes: node },
  );
}
