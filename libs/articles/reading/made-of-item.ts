import { Database, findRow, findRowsThat, isOneOf, rowsThat, runStatement, statement } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Content } from '@kopij/editorial';
import { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import type { TakenItem } from '../upstream/facts-of.js';

const mostShown = 20;
const ofItems = isOneOf('item_id');
const ids = isOneOf('id');
const takes = (items: string): string =>
  `SELECT item_id AS "itemId", manuscript_id AS "manuscriptId" FROM (
     SELECT item_id, manuscript_id, ROW_NUMBER() OVER (PARTITION BY item_id ORDER BY manuscript_id DESC) AS n
     FROM upstreams WHERE ${items}) t WHERE n <= ${mostShown}`;
const takesOf = statement(takes(ofItems.sqlite), takes(ofItems.postgres));
const those = rowsThat(`WHERE ${ids.sqlite}`, `WHERE ${ids.postgres}`);

/** What was made of items of the wire, for those who show the wire. */
@Injectable()
export class MadeOfItem {
  private readonly perRequest = new WeakMap<object, DataLoader<string, ManuscriptEntity[]>>();

  constructor(
    private readonly database: Database,
    private readonly loader: WorkingCopyLoader,
  ) {}

  /** The manuscripts made of an item, the last first; 20 at most. */
  manuscripts(request: object, itemId: string): Promise<ManuscriptEntity[]> {
    let made = this.perRequest.get(request);
    if (!made) {
      made = new DataLoader((itemIds) => this.load(itemIds));
      this.perRequest.set(request, made);
    }
    return made.load(itemId);
  }

  /** The working copy of a manuscript, and everything that it was made of. */
  async workingCopy(
    request: object,
    manuscriptId: string,
  ): Promise<{ content: Content; all: readonly TakenItem[] }> {
    const manuscript = await findRow(this.database.reader, ManuscriptEntity, { id: manuscriptId });
    if (!manuscript) throw new Error(`There is no manuscript ${manuscriptId}.`);
    const [{ content }, all] = await Promise.all([
      this.loader.revision(request, { manuscriptId, number: manuscript.revision }),
      this.loader.upstream(request, manuscript),
    ]);
    return { content, all };
  }

  private async load(itemIds: readonly string[]): Promise<ManuscriptEntity[][]> {
    const { reader } = this.database;
    const rows = await runStatement<{ itemId: string; manuscriptId: string }>(reader, takesOf, [
      JSON.stringify(itemIds),
    ]);
    const names = JSON.stringify(rows.map(({ manuscriptId }) => manuscriptId));
    const byId = new Map(
      (await findRowsThat(reader, ManuscriptEntity, those, [names])).map((row) => [row.id, row]),
    );
    return itemIds.map((id) =>
      rows
        .filter(({ itemId }) => itemId === id)
        .flatMap(({ manuscriptId }) => byId.get(manuscriptId) ?? [])
        .sort((a, b) => (a.id < b.id ? 1 : -1)),
    );
  }
}
