import { Database, findRow, isOneOf, runStatement, statement } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor, Content } from '@kopij/editorial';
import { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { isReadable, ReadableManuscripts } from '../manuscript/readable-manuscripts.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import type { TakenItem } from '../upstream/facts-of.js';

const mostShown = 20;
const ofItems = isOneOf('item_id');
const takes = (items: string): string =>
  `SELECT item_id AS "itemId", manuscript_id AS "manuscriptId" FROM (
     SELECT item_id, manuscript_id, ROW_NUMBER() OVER (PARTITION BY item_id ORDER BY manuscript_id DESC) AS n
     FROM upstreams WHERE ${items}) t WHERE n <= ${mostShown}`;
const takesOf = statement(takes(ofItems.sqlite), takes(ofItems.postgres));

/** What was made of items of the wire, for those who show the wire. */
@Injectable()
export class MadeOfItem {
  private readonly perRequest = new WeakMap<object, DataLoader<string, ManuscriptEntity[]>>();

  constructor(
    private readonly database: Database,
    private readonly loader: WorkingCopyLoader,
    private readonly readable: ReadableManuscripts,
  ) {}

  /** The manuscripts made of an item that the actor may read, the last first; 20 at most. */
  async manuscripts(request: object, actor: Actor, itemId: string): Promise<ManuscriptEntity[]> {
    let made = this.perRequest.get(request);
    if (!made) {
      made = new DataLoader((itemIds) => this.load(itemIds));
      this.perRequest.set(request, made);
    }
    return (await made.load(itemId)).filter((each) => isReadable(actor, each));
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
    const found = await this.readable.withIds(rows.map(({ manuscriptId }) => manuscriptId));
    const byId = new Map(found.map((manuscript) => [manuscript.id, manuscript]));
    return itemIds.map((id) =>
      rows
        .filter(({ itemId }) => itemId === id)
        .flatMap(({ manuscriptId }) => byId.get(manuscriptId) ?? [])
        .sort((a, b) => (a.id < b.id ? 1 : -1)),
    );
  }
}
