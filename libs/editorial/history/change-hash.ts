import { hashOf } from './entry-hash.js';

/** One change to people, rights or settings, without a manuscript. Instants are ISO-8601 text. */
export interface ChangeFacts {
  id: string;
  at: string;
  /** Null if nobody was signed in. */
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  details: unknown;
}

/**
 * SHA-256 over a change that is sealed at once, with its place in the newsroom, and the previous entry there. No entry of a manuscript
 * has the same hash, since its fields have other names.
 */
export function changeHash(
  { number, ...facts }: ChangeFacts & { number: number },
  newsroomHash: string,
): string {
  return hashOf({ number, ...named(facts), newsroomHash });
}

/** SHA-256 over a change that is sealed afterwards. */
export function unsealedChangeHash(facts: ChangeFacts): string {
  return hashOf(named(facts));
}

// Fields are listed explicitly, so that extra properties of a caller's object do not affect the hash.
function named({ id, at, actorId, action, subjectKind, subjectId, details }: ChangeFacts): ChangeFacts {
  return { id, at, actorId, action, subjectKind, subjectId, details };
}
