import { findRowsThat, isOneOf, rowsThat, runStatement, statement } from '@kopij/platform';
import { joinedStory, type Teller } from '@kopij/stories';
import type { EntityManager } from 'typeorm';
import { WireItemEntity } from '../items/wire-item.entity.js';

type Member = Pick<WireItemEntity, 'id' | 'groupId'>;

const inGroups = isOneOf('group_id');
const membersOf = rowsThat(`WHERE ${inGroups.sqlite}`, `WHERE ${inGroups.postgres}`);

const idIsOneOf = isOneOf('id');
/** Parameters: the group, and ids of items as JSON. */
const move = statement(
  `UPDATE wire_items SET group_id = ? WHERE ${idIsOneOf.sqlite}`,
  `UPDATE wire_items SET group_id = ? WHERE ${idIsOneOf.postgres}`,
);

/**
 * Makes one group of an item, of those that tell the same story, and of the groups that these are in. Nothing leaves a group.
 *
 * @param others those with most in common first
 */
export async function joinGroup(
  tx: EntityManager,
  item: Member,
  others: readonly Member[],
  now: Date,
): Promise<void> {
  const named = new Set([item, ...others].flatMap(({ groupId }) => groupId ?? []));
  const known: Member[] =
    named.size === 0 ? [] : await findRowsThat(tx, WireItemEntity, membersOf, [JSON.stringify([...named])]);
  const joined = joinedStory(asTeller(item), others.map(asTeller), known.map(asTeller), now);
  if (!joined || joined.moved.length === 0) return;
  await runStatement(tx, move, [joined.id, JSON.stringify(joined.moved)]);
}

function asTeller({ id, groupId }: Member): Teller {
  return { id, storyId: groupId };
}
