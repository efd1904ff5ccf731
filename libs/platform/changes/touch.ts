import type { EntityManager } from 'typeorm';

/** The tag of every answer, touched by changes that may affect any of them: a section, an agency. */
export const everything = 'everything';

/** The tag touched by every change, for answers that depend on too much to name. */
export const anything = 'anything';

const touched = new WeakMap<EntityManager, Set<string>>();

/**
 * Records the tags that this transaction changes. Committed with it, so that from then on no process serves stale
 * answers. Required for every write to the tables for readers.
 */
export function touch(tx: EntityManager, tags: Iterable<string>): void {
  let all = touched.get(tx);
  if (!all) touched.set(tx, (all = new Set()));
  for (const tag of tags) all.add(tag);
}

/** The tags touched so far. */
export function touchedIn(tx: EntityManager): readonly string[] {
  return [...(touched.get(tx) ?? [])];
}
