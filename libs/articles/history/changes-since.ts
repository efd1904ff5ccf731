import { canonicalJson, type Content } from '@kopij/editorial';
import { Database, findRowsThat, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import type { Since } from '../manuscript/outcome.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';

/** How many versions are looked back at most: so many contents may be read. */
const furthest = 50;

const newestSince = rowsThat(
  `WHERE manuscript_id = ? AND sequence >= ? AND sequence <= ? ORDER BY sequence DESC LIMIT ${furthest + 1}`,
);

/** A field of the content, or a block of it. */
interface ContentPlace {
  readonly field: string;
  readonly blockKey: string | null;
}

/** A version that has another content than the one before it. */
interface ContentChange {
  readonly actorId: string;
  readonly before: number;
  readonly after: number;
}

/** Who has changed the content of a manuscript since somebody read it: of the last 50 versions. */
@Injectable()
export class ChangesSince {
  private readonly perRequest = new WeakMap<object, Map<string, Promise<ContentChange[]>>>();

  constructor(
    private readonly database: Database,
    private readonly loader: WorkingCopyLoader,
  ) {}

  /** Whoever changed anything of it, the last one first. */
  async actorIds(request: object, since: Since): Promise<string[]> {
    const changes = await this.changes(request, since);
    return [...new Set(changes.map(({ actorId }) => actorId))];
  }

  /** Whoever changed this last; null if nobody did. */
  async actorIdOf(request: object, since: Since, place: ContentPlace): Promise<string | null> {
    const { manuscriptId } = since;
    const valueAt = async (number: number): Promise<string> =>
      valueIn((await this.loader.revision(request, { manuscriptId, number })).content, place);
    for (const { actorId, before, after } of await this.changes(request, since)) {
      const [was, is] = await Promise.all([valueAt(before), valueAt(after)]);
      if (was !== is) return actorId;
    }
    return null;
  }

  /** The newest first. Read once for all that ask within a request. */
  private changes(request: object, since: Since): Promise<ContentChange[]> {
    const { manuscriptId, seenVersion, currentVersion } = since;
    const known = this.perRequest.get(request) ?? new Map<string, Promise<ContentChange[]>>();
    this.perRequest.set(request, known);
    const key = [manuscriptId, seenVersion, currentVersion].join();
    const changes = known.get(key) ?? this.read(since);
    known.set(key, changes);
    return changes;
  }

  private async read({ manuscriptId, seenVersion, currentVersion }: Since): Promise<ContentChange[]> {
    const entries = await findRowsThat(this.database.reader, HistoryEntryEntity, newestSince, [
      manuscriptId,
      seenVersion,
      currentVersion,
    ]);
    return entries.flatMap(({ actorId, revision }, at) => {
      const before = entries[at + 1]?.revision ?? revision;
      return before === revision ? [] : [{ actorId, before, after: revision }];
    });
  }
}

function valueIn(content: Content, { field, blockKey }: ContentPlace): string {
  const value =
    blockKey === null ? content[field as keyof Content] : content.blocks.find(({ key }) => key === blockKey);
  return canonicalJson(value ?? null);
}
