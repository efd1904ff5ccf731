import { sealHash } from '@kopij/editorial';
import {
  moveHistoryEnd,
  sealChanges,
  unsealedChanges,
  type HistoryEnd,
  type UnsealedChange,
} from '@kopij/ledger';
import { Database, runStatement, statement, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** How many entries of each kind are sealed in one transaction. */
const batch = 1_000;

/**
 * A sealer that hangs during its transaction loses it after this time, in milliseconds, so that another one can take over. Nothing in
 * the transaction takes as long.
 */
const longestSilence = 5_000;

interface UnsealedEntry {
  manuscriptId: string;
  sequence: number;
  at: string;
  hash: string;
}

type Unsealed = UnsealedEntry | UnsealedChange;

/** An entry, and its place and seal in the newsroom. */
interface Placed<Entry> {
  readonly entry: Entry;
  readonly number: number;
  readonly newsroomHash: string;
}

const unsealed = statement(
  `SELECT 1 WHERE EXISTS (SELECT 1 FROM history_entries WHERE number IS NULL)
      OR EXISTS (SELECT 1 FROM audit_entries WHERE number IS NULL)`,
);

const holdHead = `SELECT number, hash, set_config('idle_in_transaction_session_timeout', '${longestSilence}', true)
  FROM history_head WHERE id = 1 FOR UPDATE`;
const claimHead = statement(`${holdHead} SKIP LOCKED`);
const awaitHead = statement(holdHead);

// In the order of each manuscript, so that nothing that is left for the next batch precedes an entry of this batch.
const nextUnsealed = statement(
  `SELECT manuscript_id AS "manuscriptId", sequence, at, hash FROM history_entries
    WHERE number IS NULL ORDER BY manuscript_id, sequence LIMIT ${batch}`,
);

const seal = statement(
  `WITH sealed AS (
     UPDATE history_entries e SET number = s.number, newsroom_hash = s.newsroom_hash
       FROM unnest(?::text[], ?::integer[], ?::integer[], ?::text[]) AS s (manuscript_id, sequence, number, newsroom_hash)
      WHERE e.manuscript_id = s.manuscript_id AND e.sequence = s.sequence
     RETURNING 1
   )
   SELECT COUNT(*)::integer AS entries FROM sealed`,
);

/**
 * Gives entries that were written on PostgreSQL their place in the history of the newsroom. A sealer locks the head, which no
 * writer needs. On SQLite there is nothing to seal.
 */
@Injectable()
export class SealHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Seals all entries, also if other instances are sealing. */
  async execute(): Promise<void> {
    while ((await this.sealBatch(awaitHead)) > 0);
  }

  /** Seals a batch, unless another instance is sealing. Returns whether it did. */
  async next(): Promise<boolean> {
    return (await this.sealBatch(claimHead)) > 0;
  }

  private async sealBatch(hold: typeof claimHead): Promise<number> {
    if (this.database.engine === 'sqlite') return 0;
    const [waiting] = await this.database.sql.all(unsealed, []);
    if (!waiting) return 0;
    return this.work.transaction(async (tx) => {
      const [head] = await runStatement<HistoryEnd>(tx, hold, []);
      return head ? this.sealBehind(tx, head) : 0;
    });
  }

  private async sealBehind(tx: EntityManager, head: HistoryEnd): Promise<number> {
    const entries = await runStatement<UnsealedEntry>(tx, nextUnsealed, []);
    const changes = await unsealedChanges(tx, batch);
    const placed = chained(head, inOrder([...changes, ...entries]));
    await sealEntries(tx, placed.filter(isOfManuscript));
    await sealChanges(
      tx,
      placed.flatMap(({ entry, ...place }) => ('id' in entry ? { ...entry, ...place } : [])),
    );
    const last = placed.at(-1);
    if (last) await moveHistoryEnd(tx, { number: last.number, hash: last.newsroomHash });
    return placed.length;
  }
}

async function sealEntries(tx: EntityManager, placed: readonly Placed<UnsealedEntry>[]): Promise<void> {
  if (placed.length === 0) return;
  const [done] = await runStatement<{ entries: number }>(tx, seal, [
    placed.map(({ entry }) => entry.manuscriptId),
    placed.map(({ entry }) => entry.sequence),
    placed.map(({ number }) => number),
    placed.map(({ newsroomHash }) => newsroomHash),
  ]);
  if (done?.entries !== placed.length)
    throw new Error('The history has lost entries while they were sealed.');
}

function isOfManuscript(placed: Placed<Unsealed>): placed is Placed<UnsealedEntry> {
  return 'manuscriptId' in placed.entry;
}

/** The entries behind the head, each chained to the one before it. */
function chained<Entry extends { hash: string }>(
  head: HistoryEnd,
  entries: readonly Entry[],
): Placed<Entry>[] {
  let { number, hash: newsroomHash } = head;
  return entries.map((entry) => {
    number += 1;
    newsroomHash = sealHash(number, entry.hash, newsroomHash);
    return { entry, number, newsroomHash };
  });
}

/** Ordered by time, changes before what may rest on them, but always in order within a manuscript, even if a clock was set back. */
function inOrder(entries: readonly Unsealed[]): Unsealed[] {
  const chains = new Map<string, Unsealed[]>();
  for (const entry of entries) {
    const others = chains.get(chainOf(entry));
    if (others) others.push(entry);
    else chains.set(chainOf(entry), [entry]);
  }
  const byTime = entries.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return byTime.flatMap((entry) => chains.get(chainOf(entry))?.shift() ?? []);
}

/** A change without a manuscript has no order but that of the time. */
function chainOf(entry: Unsealed): string {
  return 'manuscriptId' in entry ? entry.manuscriptId : entry.id;
}
