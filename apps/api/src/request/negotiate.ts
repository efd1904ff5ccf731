import Negotiator from 'negotiator';
import { codings, type Coding } from './codings.js';

export const jsonType = 'application/json; charset=utf-8';

/** In order of preference: the same two, by the same rules, as in Apollo. */
const mediaTypes = [jsonType, 'application/graphql-response+json; charset=utf-8'];

/** Clients use few distinct values; a client that makes up more only causes cache misses. */
const mostHeaders = 200;
const longestHeader = 500;

/** The media type of the response, by the client's `Accept`; null if it accepts neither. */
export const mediaTypeFor = remembered((accept) =>
  accept === '' ? jsonType : (negotiator({ accept }).mediaType(mediaTypes) ?? null),
);

/** Whether a client accepts plain JSON, whatever it prefers. */
export const takesPlainJson = remembered(
  (accept) => accept === '' || negotiator({ accept }).mediaTypes([jsonType]).length > 0,
);

/** The content encoding, by the client's `Accept-Encoding`; null for none. */
export const codingFor = remembered<Coding | null>((accepted) => codingAmong(accepted, codings));

/** The first of some content encodings that a client accepts, by its `Accept-Encoding`; null for none. */
export function codingAmong<Some extends Pick<Coding, 'name'>>(
  accepted: string,
  some: readonly Some[],
): Some | null {
  if (accepted === '') return null;
  const fit = negotiator({ 'accept-encoding': accepted }).encodings(some.map(({ name }) => name));
  return some.find(({ name }) => fit.includes(name)) ?? null;
}

function negotiator(headers: Record<string, string>): Negotiator {
  return new Negotiator({ headers });
}

function remembered<Found>(find: (header: string) => Found): (header: string | undefined) => Found {
  const known = new Map<string, Found>();
  return (header = '') => {
    const found = known.get(header);
    if (found !== undefined) return found;
    const made = find(header);
    if (known.size === mostHeaders) known.clear();
    if (header.length <= longestHeader) known.set(header, made);
    return made;
  };
}
