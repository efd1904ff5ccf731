import { chainStart, isWhole, sealOf } from '@kopij/editorial';
import { MoreThan } from 'typeorm';
import { HistoryEntryEntity } from '../../ledger/history-entry.entity.js';
import { SealHistory } from '../../ledger/seal-history.js';
import { RevisionEntity } from '../../manuscript/revision.entity.js';
import type { OpenNewsroom } from '../open-newsroom.js';

/** Has the newsroom's history sealed, reads on in it, and works out every hash anew. */
export class HistoryReader {
  private number = 0;
  private newsroomHash = chainStart;
  private readonly hashes = new Map<string, string>();

  constructor(private readonly newsroom: OpenNewsroom) {}

  /** What was added since it was last read. @throws when an entry is not what was sealed, or not the next one */
  async readOn(): Promise<HistoryEntryEntity[]> {
    await this.newsroom.get(SealHistory).execute();
    const { reader } = this.newsroom.database;
    const entries = await reader.find(HistoryEntryEntity, {
      where: { number: MoreThan(this.number) },
      order: { number: 'ASC' },
    });
    for (const entry of entries) {
      const { manuscriptId, revision, number, hash, newsroomHash } = entry;
      const { contentHash } = await reader.findOneByOrFail(RevisionEntity, {
        manuscriptId,
        number: revision,
      });
      const previousHash = this.hashes.get(manuscriptId) ?? chainStart;
      const links = { previousHash, newsroomHash: this.newsroomHash };
      const isNext = number === this.number + 1;
      if (!isNext || !isWhole({ facts: { ...entry, contentHash }, number, links, hash, newsroomHash })) {
        throw new Error(`The chain of the history is broken at entry ${number}.`);
      }
      this.number = number;
      this.newsroomHash = sealOf(entry);
      this.hashes.set(manuscriptId, hash);
    }
    return entries;
  }
}
