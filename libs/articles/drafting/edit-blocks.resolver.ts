import type { Actor, BlockEdit, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Clock, newId } from '@kopij/platform';
import { Args, Context, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { readBlock } from '../content/read-content-input.js';
import { editPayload, EditPayload } from '../contract/edit-payload.types.js';
import { EditBlocks } from './edit-blocks.js';
import { EditBlocksInput, type BlockChangeInput } from './edit-blocks.inputs.js';

@ObjectType()
class EditBlocksPayload extends EditPayload {}

@Resolver()
export class EditBlocksResolver {
  constructor(
    private readonly edit: EditBlocks,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => EditBlocksPayload, {
    description:
      'Edits single blocks of the working copy. The same as `editManuscript` with the whole body that comes of it, in all else: what is live does not change, an approval is voided, and `onConflict: MERGE` merges it into a newer version.',
  })
  @Requires('manuscript:write')
  editBlocks(
    @CurrentUser() actor: Actor,
    @Args('input') input: EditBlocksInput,
    @Context() phrasing: Phrasing,
  ): Promise<EditBlocksPayload> {
    const freshKey = (): string => newId(this.clock.now());
    const changes = input.changes.map((change) => readChange(change, freshKey));
    return editPayload(this.edit.execute(actor, { ...input, changes }, input), phrasing);
  }
}

function readChange({ put, move, remove }: BlockChangeInput, freshKey: () => string): BlockEdit {
  if (put) return { kind: 'PUT', block: readBlock(put.block, freshKey), afterKey: put.afterKey ?? null };
  if (move) return { kind: 'MOVE', key: move.key, afterKey: move.afterKey ?? null };
  if (remove) return { kind: 'REMOVE', key: remove.key };
  throw new Error('GraphQL lets exactly one field of a change through.');
}
