import { Database, findRow, findRowsThat, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WireSourceEntity } from './wire-source.entity.js';

const byName = rowsThat('ORDER BY name, id');

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

  bySlug(slug: string): Promise<WireSourceEntity | null> {
    return findRow(this.database.reader, WireSourceEntity, { slug });
  }
}
