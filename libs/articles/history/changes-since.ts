import { canonicalJson, joinedContent, type Content } from '@kopij/editorial';
import { Database, findRowsThat, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { Since } from '../manuscript/outcome.js';

/** How many versions are looked back at most. */
const furthest = 50;

const newestSince = rowsThat(
  `WHERE manuscript_id = ? AND sequence >= ? AND sequence <= ? ORDER BY sequence DESC LIMIT ${furthest + 1}`,
);

/** A field of the content, or a block of it, that others have changed. */
interface ChangedPlace {
  readonly since: Since;
  readonly field: string;
  readonly blockKey: string | null;
}

/** A version that has another revision than the one before it. */
interface ContentChange {
  readonly actorId: string;
  readonly before: number;
  readonly after: number;
}

/** Who has changed the content of a manuscript since somebody read it: of the last 50 versions. */
@Injectable()
export class ChangesSince {
  private readonly perRequest = new WeakMap<object, DataLoader<ChangedPlace, string | null>>();

  constructor(
    private readonly database: Database,
    private readonly store: ManuscriptStore,
  ) {}

  /** Whoever changed anything of it, the last one first. */
  async actorIds(since: Since): Promise<string[]> {
    const changes = await this.changes(since);
    return [...new Set(changes.map(({ actorId }) => actorId))];
  }

  /** Whoever changed this last; null if nobody did. All that are asked for at once are looked for together. */
  actorIdOf(request: object, place: ChangedPlace): Promise<string | null> {
    const loader =
      this.perRequest.get(request) ??
      new DataLoader((places: readonly ChangedPlace[]) => this.actorIdsOf(places), { cache: false });
    this.perRequest.set(request, loader);
    return loader.load(place);
  }

  private async actorIdsOf(places: readonly ChangedPlace[]): Promise<(string | null)[]> {
    const found = new Map<ChangedPlace, string>();
    for (const since of new Set(places.map((place) => place.since))) {
      const sought = new Set(places.filter((place) => place.since === since));
      let content: Content | null = null;
      // One after the other, so that two contents are in memory, however many there are.
      for (const { actorId, before, after } of await this.changes(since)) {
        if (sought.size === 0) break;
        const is: Content = content ?? (await this.contentOf(since, after));
        const was = (content = await this.contentOf(since, before));
        for (const place of sought) {
          if (valueIn(was, place) === valueIn(is, place)) continue;
          found.set(place, actorId);
          sought.delete(place);
        }
      }
    }
    return places.map((place) => found.get(place) ?? null);
  }

  private async contentOf({ manuscriptId }: Since, revision: number): Promise<Content> {
    const { content } = await this.store.revision(this.database.reader, manuscriptId, revision);
    // How text is cut into runs is nobody’s change.
    return joinedContent(content);
  }

  /** The newest first. */
  private async changes({ manuscriptId, seenVersion, currentVersion }: Since): Promise<ContentChange[]> {
    const range = [manuscriptId, seenVersion, currentVersion];
    const entries = await findRowsThat(this.database.reader, HistoryEntryEntity, newestSince, range);
    return entries.flatMap(({ actorId, revision }, at) => {
      const before = entries[at + 1]?.revision ?? revision;
      return before === revision ? [] : [{ actorId, before, after: revision }];
    });
  }
}

function valueIn(content: Content, { field, blockKey }: ChangedPlace): string {
  const value =
    blockKey === null ? content[field as keyof Content] : content.blocks.find(({ key }) => key === blockKey);
  return canonicalJson(value ?? null);
}
