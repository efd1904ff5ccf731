import { chainStart, entryHash } from '@kopij/editorial';
import { MoreThan } from 'typeorm';
import { HistoryEntryEntity } from '../../ledger/history-entry.entity.js';
import { RevisionEntity } from '../../manuscript/revision.entity.js';
import type { OpenNewsroom } from '../open-newsroom.js';

/** Reads on in the newsroom's history, and works out every seal anew. */
export class HistoryReader {
  private number = 0;
  private newsroomHash = chainStart;
  private readonly hashes = new Map<string, string>();

  constructor(private readonly newsroom: OpenNewsroom) {}

  /** What was added since it was last read. @throws when an entry is not what was sealed, or not the next one */
  async readOn(): Promise<HistoryEntryEntity[]> {
    const { reader } = this.newsroom.database;
    const entries = await reader.find(HistoryEntryEntity, {
      where: { number: MoreThan(this.number) },
      order: { number: 'ASC' },
    });
    for (const entry of entries) {
      const { manuscriptId, revision: number } = entry;
      const { contentHash } = await reader.findOneByOrFail(RevisionEntity, { manuscriptId, number });
      const previousHash = this.hashes.get(manuscriptId) ?? chainStart;
      const links = { previousHash, newsroomHash: this.newsroomHash };
      const isNext = entry.number === this.number + 1;
      if (!isNext || entry.hash !== entryHash({ ...entry, contentHash }, links)) {
        throw new Error(`The chain of the history is broken at entry ${entry.number}.`);
      }
      this.number = entry.number;
      this.newsroomHash = entry.hash;
      this.hashes.set(manuscriptId, entry.hash);
    }
    return entries;
  }
}
