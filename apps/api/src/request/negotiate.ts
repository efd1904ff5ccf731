import Negotiator from 'negotiator';
import { codings, type Coding } from './codings.js';

export const jsonType = 'application/json; charset=utf-8';

/** In the order of our preference. The same two, by the same rules, as Apollo has. */
const mediaTypes = [jsonType, 'application/graphql-response+json; charset=utf-8'];

/** There are few ways in which clients ask; whoever makes up more of them only makes us look again. */
const mostHeaders = 200;
const longestHeader = 500;

/** The media type of an answer, by the client's `Accept`; null where it takes neither. */
export const mediaTypeFor = remembered((accept) =>
  accept === '' ? jsonType : (negotiator({ accept }).mediaType(mediaTypes) ?? null),
);

/** Whether a client takes plain JSON at all, whatever else it would rather have. */
export const takesPlainJson = remembered(
  (accept) => accept === '' || negotiator({ accept }).mediaTypes([jsonType]).length > 0,
);

/** How to send an answer, by the client's `Accept-Encoding`; null: as it is. */
export const codingFor = remembered<Coding | null>((accepted) => {
  if (accepted === '') return null;
  const fit = negotiator({ 'accept-encoding': accepted }).encodings(codings.map(({ name }) => name));
  return codings.find(({ name }) => fit.includes(name)) ?? null;
});

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
