import { hash } from 'node:crypto';
import { canonicalJson } from '../text/canonical-json.js';

/** The previous hash of the first entry of a chain. */
export const chainStart = '0'.repeat(64);

/** One action on a manuscript. Instants are ISO-8601 text. */
export interface EntryFacts {
  manuscriptId: string;
  /** Counts from 1 in each manuscript, without a gap. */
  sequence: number;
  at: string;
  actorId: string;
  action: string;
  fromState: string | null;
  toState: string;
  revision: number;
  /** The hash of that revision, so that its text is sealed with the action. */
  contentHash: string;
  comment: string | null;
  details: unknown;
}

/** An entry with its place in the newsroom. */
export interface HistoryFacts extends EntryFacts {
  /** Counts from 1 through the whole newsroom, without a gap. */
  number: number;
}

/** The hashes that an entry is chained to; {@link chainStart} for the first entry. */
export interface HistoryLinks {
  /** The hash of the previous entry of its manuscript. */
  previousHash: string;
  /** The hash of the previous entry of the newsroom. */
  newsroomHash: string;
}

/**
 * SHA-256 over an entry that is sealed at once, and the two previous entries: none can be changed, removed or moved without changing all
 * that follow.
 */
export function entryHash({ number, ...facts }: HistoryFacts, links: HistoryLinks): string {
  const { previousHash, newsroomHash } = links;
  return hashOf({ number, ...named(facts), previousHash, newsroomHash });
}

/** SHA-256 over an entry that is sealed afterwards, and the previous entry of its manuscript. */
export function unsealedHash(facts: EntryFacts, previousHash: string): string {
  return hashOf({ ...named(facts), previousHash });
}

/** The seal of an entry: SHA-256 over its number, its own hash, and the seal of the previous entry of the newsroom. */
export function sealHash(number: number, hash: string, newsroomHash: string): string {
  return hashOf({ number, hash, newsroomHash });
}

// Fields are listed explicitly, so that extra properties of a caller's object do not affect the hash.
function named(facts: EntryFacts): EntryFacts {
  const { manuscriptId, sequence, at, actorId, action, fromState, toState } = facts;
  const { revision, contentHash, comment, details } = facts;
  return {
    manuscriptId,
    sequence,
    at,
    actorId,
    action,
    fromState,
    toState,
    revision,
    contentHash,
    comment,
    details,
  };
}

/** The hash over an entry and what it is chained to. */
export function hashOf(sealed: object): string {
  return hash('sha256', canonicalJson(sealed));
}
