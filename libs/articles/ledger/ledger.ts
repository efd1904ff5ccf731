import { chainStart, entryHash, unsealedHash } from '@kopij/editorial';
import { insertRows, runStatement, statement } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryEntryEntity } from './history-entry.entity.js';

/** An entry to write, before it has its place in the history. */
export type NewEntry = Omit<HistoryEntryEntity, 'number' | 'hash' | 'newsroomHash'> & {
  /** The hash of the revision that is the working copy after the action. */
  contentHash: string;
};

/** The fields that an entry gets from its chains. */
type Place = Pick<HistoryEntryEntity, 'number' | 'hash' | 'newsroomHash'>;

const head = statement(`SELECT number, hash FROM history_head WHERE id = 1`);

const moveHead = statement(`UPDATE history_head SET number = ?, hash = ? WHERE id = 1`);

const hashOf = statement(`SELECT hash FROM history_entries WHERE manuscript_id = ? AND sequence = ?`);

/**
 * The only code that adds to the history, which has a chain for each manuscript and one for the newsroom. The caller must have locked or
 * created the manuscript. On SQLite, which has one writer, an entry is added to both chains at once. On PostgreSQL it is only added to
 * that of its manuscript, so that writers of different manuscripts do not wait for each other (see {@link SealHistory}).
 */
@Injectable()
export class Ledger {
  async append(tx: EntityManager, entries: readonly NewEntry[]): Promise<void> {
    await (tx.dataSource.options.type === 'postgres'
      ? this.chain(tx, entries, (entry, previousHash) => ({
          number: null,
          hash: unsealedHash(entry, previousHash),
          newsroomHash: null,
        }))
      : this.sealAtOnce(tx, entries));
  }

  private async sealAtOnce(tx: EntityManager, entries: readonly NewEntry[]): Promise<void> {
    const [found] = await runStatement<{ number: number; hash: string }>(tx, head, []);
    if (!found) throw new Error('The history has no head row: the database was not migrated.');
    let { number, hash } = found;
    await this.chain(tx, entries, (entry, previousHash) => {
      number += 1;
      hash = entryHash({ ...entry, number }, { previousHash, newsroomHash: hash });
      return { number, hash, newsroomHash: null };
    });
    await runStatement(tx, moveHead, [number, hash]);
  }

  private async chain(
    tx: EntityManager,
    entries: readonly NewEntry[],
    place: (entry: NewEntry, previousHash: string) => Place,
  ): Promise<void> {
    const lastHashes = new Map<string, string>();
    const rows: HistoryEntryEntity[] = [];
    for (const entry of entries) {
      const { manuscriptId, sequence } = entry;
      const previousHash =
        lastHashes.get(manuscriptId) ?? (await this.previousHash(tx, manuscriptId, sequence));
      const { contentHash: _, ...row } = { ...entry, ...place(entry, previousHash) };
      rows.push(row);
      lastHashes.set(manuscriptId, row.hash);
    }
    await insertRows(tx, HistoryEntryEntity, rows);
  }

  private async previousHash(tx: EntityManager, manuscriptId: string, sequence: number): Promise<string> {
    if (sequence === 1) return chainStart;
    const [before] = await runStatement<{ hash: string }>(tx, hashOf, [manuscriptId, sequence - 1]);
    if (!before) throw new Error(`The history of ${manuscriptId} lacks entry ${sequence - 1}.`);
    return before.hash;
  }
}
