import { chainStart, entryHash } from '@kopij/editorial';
import { insertRows, runStatement, statement } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryEntryEntity } from './history-entry.entity.js';

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
    const rows: HistoryEntryEntity[] = [];
    for (const { contentHash, ...entry } of entries) {
      const previousHash =
        lastHashes.get(entry.manuscriptId) ??
        (await this.previousHash(tx, entry.manuscriptId, entry.sequence));
      const number: number = head.number + 1;
      const hash = entryHash({ ...entry, number, contentHash }, { previousHash, newsroomHash: head.hash });
      rows.push({ ...entry, number, hash });
      lastHashes.set(entry.manuscriptId, hash);
      head = { number, hash };
    }
    await insertRows(tx, HistoryEntryEntity, rows);
    await runStatement(tx, moveHead, [head.number, head.hash]);
  }

  private async previousHash(tx: EntityManager, manuscriptId: string, sequence: number): Promise<string> {
    if (sequence === 1) return chainStart;
    const [before] = await runStatement<{ hash: string }>(tx, hashOf, [manuscriptId, sequence - 1]);
    if (!before) throw new Error(`The history of ${manuscriptId} lacks entry ${sequence - 1}.`);
    return before.hash;
  }
}
