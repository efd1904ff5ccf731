import { isId } from '../../basics/ids.js';
import { readInstant, toInstant, type Instant } from '../../basics/instant.js';

interface ValueTypes {
  instant: Instant;
  id: string;
  number: number;
}
type ValueType = keyof ValueTypes;

/** The sort key of a row: its values in order, which together are unique. */
export type CursorValues<Shape extends readonly ValueType[]> = {
  readonly [Position in keyof Shape]: ValueTypes[Shape[Position]];
};

/** A position in a list. Opaque to clients; `kind` prevents using the cursor of one list in another. */
export interface CursorKind<Values> {
  encode(values: Values): string;
  /** Null if it is not a cursor of this list. */
  decode(text: string): Values | null;
}

const version = 1;
const longest = 1_000;

/**
 * A keyset cursor: base64url of the JSON of a version, the kind of list, and the values.
 *
 * @param kind  names the list and its order, and is part of the cursor
 * @param shape the type of each value
 */
export function cursorKind<const Shape extends readonly ValueType[]>(
  kind: string,
  shape: Shape,
): CursorKind<CursorValues<Shape>> {
  return {
    encode: (values) => Buffer.from(JSON.stringify([version, kind, ...values])).toString('base64url'),
    decode(text) {
      const [itsVersion, itsKind, ...values] = text.length > longest ? [] : parse(text);
      return itsVersion === version && itsKind === kind && fits(values, shape) ? values : null;
    },
  };
}

function parse(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function fits<Shape extends readonly ValueType[]>(
  values: unknown[],
  shape: Shape,
): values is unknown[] & CursorValues<Shape> {
  return values.length === shape.length && shape.every((type, position) => isValue[type](values[position]));
}

/** Whether a row could have such a value. Other values would scan the list without finding anything. */
const isValue: Record<ValueType, (value: unknown) => boolean> = {
  instant(value) {
    const read = typeof value === 'string' ? readInstant(value) : null;
    return read !== null && toInstant(read) === value;
  },
  id: (value) => typeof value === 'string' && isId(value),
  // No integer column holds more.
  number: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 2_147_483_647,
};
