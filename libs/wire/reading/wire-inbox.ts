import {
  Clock,
  countRowsThat,
  cursorKind,
  Database,
  findRow,
  findRowsThat,
  isOneOf,
  rowsThat,
  type CursorValues,
  type PageRequest,
  whereAll,
  type Term,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { termsOfSight, type Sight } from '../items/sight.js';
import { WireItemEntity } from '../items/wire-item.entity.js';
import { WireRevisionEntity } from '../items/wire-revision.entity.js';
import { inboxTerms, type ItemSelection, type Viewer } from './inbox-terms.js';

export type ItemOrder = 'UPDATED_NEWEST_FIRST' | 'UPDATED_OLDEST_FIRST';

type ItemPlace = CursorValues<['instant', 'id']>;

export const itemCursors = {
  UPDATED_NEWEST_FIRST: cursorKind('wire-items', ['instant', 'id']),
  UPDATED_OLDEST_FIRST: cursorKind('wire-items-oldest', ['instant', 'id']),
};
export const placeOfItem = ({ updatedAt, id }: WireItemEntity): ItemPlace => [updatedAt, id];

const anyOf = isOneOf('id');
const inGroups = isOneOf('group_id');

const mostRevisions = 100;
const lastRevisions = rowsThat(`WHERE item_id = ? ORDER BY number DESC LIMIT ${mostRevisions}`);

/** Finds items of the wire, for those who may see them. */
@Injectable()
export class WireInbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The items of one page, and one more where there are more. */
  page(
    selection: ItemSelection,
    viewer: Viewer,
    order: ItemOrder,
    { limit, cursor }: PageRequest<ItemPlace>,
  ): Promise<WireItemEntity[]> {
    const [direction, beyond] = order === 'UPDATED_NEWEST_FIRST' ? ['DESC', '<'] : ['ASC', '>'];
    const terms = this.termsOf(selection, viewer);
    if (cursor) terms.push({ sql: `(updated_at, id) ${beyond} (?, ?)`, values: cursor });
    const page = rowsThat(`${whereAll(terms)} ORDER BY updated_at ${direction}, id ${direction} LIMIT ?`);
    const values = [...terms.flatMap((term) => term.values), limit + 1];
    return findRowsThat(this.database.reader, WireItemEntity, page, values);
  }

  count(selection: ItemSelection, viewer: Viewer): Promise<number> {
    const terms = this.termsOf(selection, viewer);
    const values = terms.flatMap((term) => term.values);
    return countRowsThat(this.database.reader, WireItemEntity, rowsThat(whereAll(terms)), values);
  }

  byIds(ids: readonly string[], sight: Sight): Promise<WireItemEntity[]> {
    const terms = termsOfSight(sight, this.clock.now());
    const those = rowsThat(
      whereAll([{ sql: anyOf.sqlite, values: [] }, ...terms]),
      whereAll([{ sql: anyOf.postgres, values: [] }, ...terms]),
    );
    const values = [JSON.stringify(ids), ...terms.flatMap((term) => term.values)];
    return findRowsThat(this.database.reader, WireItemEntity, those, values);
  }

  /** The last hundred revisions of an item, in the order in which they came in. */
  async revisions(itemId: string): Promise<WireRevisionEntity[]> {
    const rows = await findRowsThat(this.database.reader, WireRevisionEntity, lastRevisions, [itemId]);
    return rows.toReversed();
  }

  revision(itemId: string, number: number): Promise<WireRevisionEntity | null> {
    return findRow(this.database.reader, WireRevisionEntity, { itemId, number });
  }

  /** Everything in these groups that may be seen, last updated first. */
  inGroups(groupIds: readonly string[], sight: Sight): Promise<WireItemEntity[]> {
    const terms = termsOfSight(sight, this.clock.now());
    const order = 'ORDER BY updated_at DESC, id DESC';
    const those = rowsThat(
      `${whereAll([{ sql: inGroups.sqlite, values: [] }, ...terms])} ${order}`,
      `${whereAll([{ sql: inGroups.postgres, values: [] }, ...terms])} ${order}`,
    );
    const values = [JSON.stringify(groupIds), ...terms.flatMap((term) => term.values)];
    return findRowsThat(this.database.reader, WireItemEntity, those, values);
  }

  private termsOf(selection: ItemSelection, viewer: Viewer): Term[] {
    return inboxTerms(selection, viewer, this.clock.now(), this.database.engine);
  }
}
