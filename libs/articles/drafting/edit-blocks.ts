import { applyBlockChanges, type Actor, type BlockEdit } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { Outcome } from '../manuscript/outcome.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { EditManuscript, type EditCommand } from './edit-manuscript.js';

export interface EditBlocksCommand extends EditCommand {
  readonly changes: readonly BlockEdit[];
}

/** Edits single blocks of the working copy: the same as editing it with the whole body that comes of it. */
@Injectable()
export class EditBlocks {
  constructor(private readonly edit: EditManuscript) {}

  /** @param asked the caller's original input, for comparison when a key is repeated */
  async execute(actor: Actor, command: EditBlocksCommand, asked: object = command): Promise<Outcome> {
    const { changes } = command;
    const outcome = await this.edit.carryOut(
      actor,
      command,
      ({ blocks }) => {
        const applied = applyBlockChanges(blocks, changes);
        if ('blocks' in applied) return { patch: applied };
        const { at, by, key } = applied.unknown;
        const field = ['changes', String(at), changes[at]?.kind.toLowerCase() ?? '', by];
        return { refusals: [{ code: 'BLOCK_UNKNOWN', field, params: { key } }] };
      },
      asked,
    );
    return 'refusals' in outcome ? { refusals: outcome.refusals.map(ofChanges) } : outcome;
  }
}

/** A refusal of the body that comes of the changes: the caller has sent these alone. */
function ofChanges(refusal: ManuscriptRefusal): ManuscriptRefusal {
  return refusal.field[0] === 'content' ? { ...refusal, field: ['changes'] } : refusal;
}
