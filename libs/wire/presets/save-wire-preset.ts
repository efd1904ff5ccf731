import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { Clock, findRows, insertRows, newId, toInstant, UnitOfWork, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WirePresetEntity } from './wire-preset.entity.js';

export const mostPresets = 50;

type SavePresetCommand = Pick<WirePresetEntity, 'name' | 'isShared' | 'filter'>;

export type SavePresetOutcome =
  { readonly preset: WirePresetEntity } | { readonly refusal: 'TOO_MANY_PRESETS' };

/** Saves a selection of items under a name; one of the caller's own under that name is replaced. */
@Injectable()
export class SaveWirePreset {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: SavePresetCommand): Promise<SavePresetOutcome> {
    demand(actor, 'wire:mark');
    return this.work.transaction(async (tx) => {
      const own = await findRows(tx, WirePresetEntity, { ownerId: actor.id }, { lock: true });
      const now = this.clock.now();
      const known = own.find(({ name }) => name === command.name);
      if (known) {
        const preset = { ...known, ...command, savedAt: toInstant(now) };
        await updateRow(tx, WirePresetEntity, preset);
        return { preset };
      }
      if (own.length >= mostPresets) return { refusal: 'TOO_MANY_PRESETS' };
      const preset = { ...command, id: newId(now), ownerId: actor.id, savedAt: toInstant(now) };
      await insertRows(tx, WirePresetEntity, [preset]);
      return { preset };
    });
  }
}
