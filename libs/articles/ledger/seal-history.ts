import { sealHash } from '@kopij/editorial';
import { Database, runStatement, statement, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** How many entries are sealed in one transaction. */
const batch = 1_000;

/**
 * A sealer that hangs during its transaction loses it after this time, in milliseconds, so that another one can take over. Nothing in
 * the transaction takes as long.
 */
const longestSilence = 5_000;

interface Head {
  number: number;
  hash: string;
}

interface UnsealedEntry {
  manuscriptId: string;
  sequence: number;
  at: string;
  hash: string;
}

const unsealed = statement(`SELECT 1 FROM history_entries WHERE number IS NULL LIMIT 1`);

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
   ), moved AS (UPDATE history_head SET number = ?, hash = ? WHERE id = 1)
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
      const [head] = await runStatement<Head>(tx, hold, []);
      return head ? this.sealBehind(tx, head) : 0;
    });
  }

  private async sealBehind(tx: EntityManager, { number, hash }: Head): Promise<number> {
    const entries = inOrder(await runStatement<UnsealedEntry>(tx, nextUnsealed, []));
    if (entries.length === 0) return 0;
    const numbers = entries.map((_, at) => number + at + 1);
    const seals: string[] = [];
    for (const [at, entry] of entries.entries()) {
      seals.push(sealHash(number + at + 1, entry.hash, seals.at(-1) ?? hash));
    }
    const [done] = await runStatement<{ entries: number }>(tx, seal, [
      entries.map(({ manuscriptId }) => manuscriptId),
      entries.map(({ sequence }) => sequence),
      numbers,
      seals,
      number + entries.length,
      seals.at(-1) ?? hash,
    ]);
    if (done?.entries !== entries.length)
      throw new Error('The history has lost entries while they were sealed.');
    return entries.length;
  }
}

/** Ordered by time, but always in order within a manuscript, even if a clock was set back. */
function inOrder(entries: readonly UnsealedEntry[]): UnsealedEntry[] {
  const byManuscript = new Map<string, UnsealedEntry[]>();
  for (const entry of entries) {
    const others = byManuscript.get(entry.manuscriptId);
    if (others) others.push(entry);
    else byManuscript.set(entry.manuscriptId, [entry]);
  }
  const byTime = entries.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return byTime.flatMap(({ manuscriptId }) => byManuscript.get(manuscriptId)?.shift() ?? []);
}
