import type { EntityManager } from 'typeorm';

/** Every answer to readers depends on this. Touched by what may change any of them: a section, an agency. */
export const everything = 'everything';

/** Touched by every change. What depends on more than can be named depends on this instead. */
export const anything = 'anything';

const touched = new WeakMap<EntityManager, Set<string>>();

/**
 * Says what of all that readers see this transaction changes. Committed together with it, so that from that moment no process
 * answers from what it kept before. Belongs to every write of what readers are served from.
 */
export function touch(tx: EntityManager, tags: Iterable<string>): void {
  let all = touched.get(tx);
  if (!all) touched.set(tx, (all = new Set()));
  for (const tag of tags) all.add(tag);
}

/** What the transaction has touched so far. */
export function touchedIn(tx: EntityManager): readonly string[] {
  return [...(touched.get(tx) ?? [])];
}
