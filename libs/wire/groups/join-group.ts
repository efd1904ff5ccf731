import { findRowsThat, isOneOf, newId, rowsThat, runStatement, statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { WireItemEntity } from '../items/wire-item.entity.js';

/** More versions than any story has. A form that a thousand texts follow makes groups of this size. */
const mostInGroup = 50;

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
 * Makes one group of an item, of those that tell the same story, and of the groups that these are in. It keeps the id of the
 * oldest of them. What would make it too large stays as it is. Nothing leaves a group.
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
  const partOf = (one: Member): readonly Member[] =>
    one.groupId === null ? [one] : known.filter(({ groupId }) => groupId === one.groupId);

  const together = new Map(partOf(item).map((member) => [member.id, member]));
  for (const part of others.map(partOf)) {
    const grown = new Map([...together, ...part.map((member) => [member.id, member] as const)]);
    if (grown.size <= mostInGroup) part.forEach((member) => together.set(member.id, member));
  }
  if (together.size < 2) return;

  const members = [...together.values()];
  const [oldest = newId(now)] = members.flatMap(({ groupId }) => groupId ?? []).sort();
  const moved = members.filter(({ groupId }) => groupId !== oldest).map(({ id }) => id);
  if (moved.length > 0) await runStatement(tx, move, [oldest, JSON.stringify(moved)]);
}
