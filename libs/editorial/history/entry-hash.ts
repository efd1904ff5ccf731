import { createHash } from 'node:crypto';
import { canonicalJson } from '../text/canonical-json.js';

/** What comes before the first entry of a chain. */
export const chainStart = '0'.repeat(64);

/** One thing that was done to a manuscript, as it is sealed. Instants are ISO-8601 text. */
export interface HistoryFacts {
  /** Counts from 1 through the whole newsroom, without a gap. */
  number: number;
  manuscriptId: string;
  /** Counts from 1 in each manuscript, without a gap. */
  sequence: number;
  at: string;
  actorId: string;
  action: string;
  fromState: string | null;
  toState: string;
  revision: number;
  /** Of that revision: so the words are sealed with the deed. */
  contentHash: string;
  comment: string | null;
  details: unknown;
}

/** The hashes an entry is chained to; {@link chainStart} where it is the first. */
export interface HistoryLinks {
  /** Of the entry before it in its manuscript. */
  previousHash: string;
  /** Of the entry before it in the newsroom. */
  newsroomHash: string;
}

/** SHA-256 over an entry and the two before it: none can be changed, removed or moved without changing all that follow. */
export function entryHash(facts: HistoryFacts, links: HistoryLinks): string {
  const { number, manuscriptId, sequence, at, actorId, action, fromState, toState } = facts;
  const { revision, contentHash, comment, details } = facts;
  const { previousHash, newsroomHash } = links;
  // Named one by one: what else a caller's object holds must not get into the hash.
  const sealed = {
    number,
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
    previousHash,
    newsroomHash,
  };
  return createHash('sha256').update(canonicalJson(sealed)).digest('hex');
}
