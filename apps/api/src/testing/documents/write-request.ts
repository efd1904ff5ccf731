import type { GraphQLSchema } from 'graphql';
import type { KnownValues } from '../walk-schema.js';
import { Dice } from './dice.js';
import { DocumentWriter } from './document-writer.js';
import { anyManner } from './manner.js';

/** A request as it is sent. */
export interface WrittenRequest {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RequestParts {
  readonly schema: GraphQLSchema;
  readonly known: KnownValues;
  /** Of somebody who is signed in: one in a few requests is theirs. */
  readonly token?: string;
}

/** Addresses have a length that servers allow. */
const longestAddress = 6_000;

/** The request that some dice make: a document, and all that goes with it. */
export function writeRequest(
  rolled: readonly number[],
  { schema, known, token }: RequestParts,
): WrittenRequest {
  const dice = new Dice(rolled);
  const manner = anyManner(dice);
  const isSignedIn = token !== undefined && dice.onceIn(5);
  const isGet = dice.onceIn(4);
  const accept = dice.oneOf(['application/graphql-response+json', 'application/json', '*/*']);
  const written = new DocumentWriter(schema, dice, manner, known).write();
  const query = dice.onceIn(manner.spoilt) ? spoil(written.text, dice) : written.text;
  const operationName = nameFor(written.operationNames, dice);
  const parts = {
    query,
    ...(Object.keys(written.variables).length > 0 && { variables: written.variables }),
    ...(operationName !== undefined && { operationName }),
  };
  const headers = {
    accept,
    // Lets GET through what keeps forms of other sites out.
    'content-type': 'application/json',
    ...(isSignedIn && { authorization: `Bearer ${token}` }),
  };
  const path = `/graphql?${new URLSearchParams(
    Object.entries(parts).map(([name, part]): [string, string] => [
      name,
      typeof part === 'string' ? part : JSON.stringify(part),
    ]),
  ).toString()}`;
  if (isGet && path.length <= longestAddress) return { method: 'GET', path, headers };
  return { method: 'POST', path: '/graphql', headers, body: JSON.stringify(parts) };
}

function nameFor(names: readonly string[], dice: Dice): string | undefined {
  if (dice.onceIn(20)) return 'NoSuchOperation';
  const named = names.filter((name) => name !== '');
  return names.length > 1 ? dice.oneOf(named) : undefined;
}

const junk: readonly string[] = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    '=',
    '@',
    '$',
    '!',
    '|',
    '&',
    '...',
    '..',
    '"',
    '"""',
    '#',
    '\\u{110000}',
  ],
  ...[
    '\0',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\r',
    'fragment',
    'on',
    'extend type Query { a: Int }',
    '1e',
    '-',
    '0x1',
    "'",
  ],
];

/** Takes some of a text away, doubles some of it, or puts something in its midst. */
function spoil(text: string, dice: Dice): string {
  let spoilt = text;
  for (let times = dice.between(1, 3); times > 0; times -= 1) {
    const at = dice.between(0, spoilt.length);
    const end = at + dice.between(0, 12);
    const inside = dice.onceIn(3)
      ? spoilt.slice(at, end).repeat(2)
      : dice.onceIn(2)
        ? (dice.oneOf(junk) ?? '')
        : '';
    spoilt = spoilt.slice(0, at) + inside + spoilt.slice(dice.onceIn(2) ? at : end);
  }
  return spoilt;
}
