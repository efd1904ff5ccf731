import { chainStart, entryHash } from '@kopij/editorial';
import { runStatement, statement } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HistoryEntryEntity } from './history-entry.entity.js';

/** What is to be written into the history, before it has its place there. */
export type NewEntry = Omit<HistoryEntryEntity, 'number' | 'hash'> & {
  /** Of the revision that is the working copy after it. */
  contentHash: string;
};

interface Head {
  number: number;
  hash: string;
}

const holdHead = statement(
  `SELECT number, hash FROM history_head WHERE id = 1`,
  `SELECT number, hash FROM history_head WHERE id = 1 FOR UPDATE`,
);

const moveHead = statement(`UPDATE history_head SET number = ?, hash = ? WHERE id = 1`);

const hashOf = statement(`SELECT hash FROM history_entries WHERE manuscript_id = ? AND sequence = ?`);

const add = statement(
  `INSERT INTO history_entries (manuscript_id, sequence, at, actor_id, action, from_state, to_state, revision, comment, details, number, hash)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);

/**
 * The only code that writes the history, which is one chain through the newsroom. Whoever adds to it has its end to
 * themselves until their transaction is over, so it is the last thing a transaction does.
 */
@Injectable()
export class Ledger {
  async append(tx: EntityManager, entries: readonly NewEntry[]): Promise<void> {
    let [head] = await runStatement<Head>(tx, holdHead, []);
    if (!head) throw new Error('The history has no head: the database was not migrated.');
    const lastHashes = new Map<string, string>();
    for (const { contentHash, ...entry } of entries) {
      const previousHash =
        lastHashes.get(entry.manuscriptId) ??
        (await this.previousHash(tx, entry.manuscriptId, entry.sequence));
      const number: number = head.number + 1;
      const hash = entryHash({ ...entry, number, contentHash }, { previousHash, newsroomHash: head.hash });
      await this.add(tx, { ...entry, number, hash });
      lastHashes.set(entry.manuscriptId, hash);
      head = { number, hash };
    }
    await runStatement(tx, moveHead, [head.number, head.hash]);
  }

  private async previousHash(tx: EntityManager, manuscriptId: string, sequence: number): Promise<string> {
    if (sequence === 1) return chainStart;
    const [before] = await runStatement<{ hash: string }>(tx, hashOf, [manuscriptId, sequence - 1]);
    if (!before) throw new Error(`The history of ${manuscriptId} lacks entry ${sequence - 1}.`);
    return before.hash;
  }

  private async add(tx: EntityManager, entry: HistoryEntryEntity): Promise<void> {
    await runStatement(tx, add, [
      entry.manuscriptId,
      entry.sequence,
      entry.at,
      entry.actorId,
      entry.action,
      entry.fromState,
      entry.toState,
      entry.revision,
      entry.comment,
      entry.details && JSON.stringify(entry.details),
      entry.number,
      entry.hash,
    ]);
  }
}
