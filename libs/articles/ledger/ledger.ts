import { chainStart, entryHash, unsealedHash } from '@kopij/editorial';
import { historyEnd, isSealedAtOnce, moveHistoryEnd } from '@kopij/ledger';
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

const hashOf = statement(`SELECT hash FROM history_entries WHERE manuscript_id = ? AND sequence = ?`);

/**
 * The only code that adds to the history of manuscripts, which has a chain for each of them and one for the newsroom, where changes
 * without a manuscript stand too. The caller must have locked or created the manuscript. On SQLite, which has one writer, an entry is added to both chains at once. On PostgreSQL it is only added to
 * that of its manuscript, so that writers of different manuscripts do not wait for each other (see {@link SealHistory}).
 */
@Injectable()
export class Ledger {
  async append(tx: EntityManager, entries: readonly NewEntry[]): Promise<void> {
    await (isSealedAtOnce(tx)
      ? this.sealAtOnce(tx, entries)
      : this.chain(tx, entries, (entry, previousHash) => ({
          number: null,
          hash: unsealedHash(entry, previousHash),
          newsroomHash: null,
        })));
  }

  private async sealAtOnce(tx: EntityManager, entries: readonly NewEntry[]): Promise<void> {
    let { number, hash } = await historyEnd(tx);
    await this.chain(tx, entries, (entry, previousHash) => {
      number += 1;
      hash = entryHash({ ...entry, number }, { previousHash, newsroomHash: hash });
      return { number, hash, newsroomHash: null };
    });
    await moveHistoryEnd(tx, { number, hash });
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
