import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { findRow, Problem, runStatement, statement, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WirePresetEntity } from './wire-preset.entity.js';

const remove = statement('DELETE FROM wire_presets WHERE id = ?');

/** Deletes one of the caller's own presets. */
@Injectable()
export class DeleteWirePreset {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws {Problem} NOT_FOUND, also for those of others */
  async execute(actor: Actor, presetId: string): Promise<void> {
    demand(actor, 'wire:mark');
    await this.work.transaction(async (tx) => {
      const own = await findRow(tx, WirePresetEntity, { id: presetId, ownerId: actor.id }, { lock: true });
      if (!own) throw new Problem('NOT_FOUND', 'You have no such preset.');
      await runStatement(tx, remove, [presetId]);
    });
  }
}
