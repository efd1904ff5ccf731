import type { Actor } from '@kopij/editorial';
import { Database, findRowsThat, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WirePresetEntity } from './wire-preset.entity.js';

const mostListed = 200;

const usable = `(owner_id = ? OR is_shared)`;
const ownFirst = rowsThat(
  `WHERE ${usable} ORDER BY CASE WHEN owner_id = ? THEN 0 ELSE 1 END, name, id LIMIT ${mostListed}`,
);
const one = rowsThat(`WHERE id = ? AND ${usable}`);

/** Finds the presets that somebody can use: their own, and those that others share. */
@Injectable()
export class WirePresetDirectory {
  constructor(private readonly database: Database) {}

  /** Their own first, by name. */
  all({ id }: Actor): Promise<WirePresetEntity[]> {
    return findRowsThat(this.database.reader, WirePresetEntity, ownFirst, [id, id]);
  }

  async byId(actor: Actor, presetId: string): Promise<WirePresetEntity | null> {
    const [preset] = await findRowsThat(this.database.reader, WirePresetEntity, one, [presetId, actor.id]);
    return preset ?? null;
  }
}
