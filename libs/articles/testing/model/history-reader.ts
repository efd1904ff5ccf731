import { chainStart, isWhole, sealOf, type PlacedEntry } from '@kopij/editorial';
import { AuditEntryEntity } from '@kopij/ledger';
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

  /**
   * What was added since it was last read, without the changes of the audit trail that stand between it.
   *
   * @throws when an entry is not what was sealed, or not the next one
   */
  async readOn(): Promise<HistoryEntryEntity[]> {
    await this.newsroom.get(SealHistory).execute();
    const since = { where: { number: MoreThan(this.number) } };
    const { reader } = this.newsroom.database;
    const [entries, changes] = [
      await reader.find(HistoryEntryEntity, since),
      await reader.find(AuditEntryEntity, since),
    ];
    for (const each of [...entries, ...changes].sort((a, b) => Number(a.number) - Number(b.number))) {
      await ('manuscriptId' in each ? this.readEntry(each) : this.read(each, each, chainStart));
    }
    return entries.sort((a, b) => Number(a.number) - Number(b.number));
  }

  private async readEntry(entry: HistoryEntryEntity): Promise<void> {
    const { manuscriptId, revision, hash } = entry;
    const { contentHash } = await this.newsroom.database.reader.findOneByOrFail(RevisionEntity, {
      manuscriptId,
      number: revision,
    });
    this.read(entry, { ...entry, contentHash }, this.hashes.get(manuscriptId) ?? chainStart);
    this.hashes.set(manuscriptId, hash);
  }

  private read(
    { number, hash, newsroomHash }: HistoryEntryEntity | AuditEntryEntity,
    facts: PlacedEntry['facts'],
    previousHash: string,
  ): void {
    const links = { previousHash, newsroomHash: this.newsroomHash };
    if (number !== this.number + 1 || !isWhole({ facts, number, links, hash, newsroomHash })) {
      throw new Error(`The chain of the history is broken at entry ${number}.`);
    }
    this.number = number;
    this.newsroomHash = sealOf({ hash, newsroomHash });
  }
}
