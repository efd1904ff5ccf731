import { Database, findRow, findRowsThat, isOneOf, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WireSourceEntity } from './wire-source.entity.js';

const byName = rowsThat('ORDER BY name, id');
const idIsOneOf = isOneOf('id');
const those = rowsThat(`WHERE ${idIsOneOf.sqlite}`, `WHERE ${idIsOneOf.postgres}`);

/** Finds sources, as they were last committed. */
@Injectable()
export class WireSourceDirectory {
  constructor(private readonly database: Database) {}

  /** All of them by name, with those that are archived. */
  all(): Promise<WireSourceEntity[]> {
    return findRowsThat(this.database.reader, WireSourceEntity, byName, []);
  }

  byId(id: string): Promise<WireSourceEntity | null> {
    return findRow(this.database.reader, WireSourceEntity, { id });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, WireSourceEntity>> {
    const each = JSON.stringify([...new Set(ids)]);
    const found = await findRowsThat(this.database.reader, WireSourceEntity, those, [each]);
    return new Map(found.map((source) => [source.id, source]));
  }

  bySlug(slug: string): Promise<WireSourceEntity | null> {
    return findRow(this.database.reader, WireSourceEntity, { slug });
  }
}
