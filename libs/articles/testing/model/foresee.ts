import type { Asked } from './asked.js';
import { isAllowed } from './is-allowed.js';
import { copyOf, revisionAt, versionOf, type Copy } from './story.js';
import { presentIn, sectionOf, type World } from './world.js';

/** How a command ends. `UNCHANGED`: there was nothing to do. */
export type Ending = 'DONE' | 'UNCHANGED' | 'REFUSED' | 'CONFLICT';

/** How a command must end, and what the working copy says if it is done. */
export function foresee(world: World, asked: Asked): { ending: Ending; merged: Copy } {
  const { story, action, change } = asked;
  const now = copyOf(story);
  const isStale = asked.version !== versionOf(story);
  const seenNumber = story.versions[asked.version - 1];
  const seen = seenNumber === undefined ? null : revisionAt(story, seenNumber).copy;
  const merged = merge(seen ?? now, now, change);

  if (isStale && (action !== 'edit' || !seen)) return { ending: 'CONFLICT', merged: now };
  if (isStale && !isSection(world, change)) return { ending: 'REFUSED', merged: now };
  if (isStale && (!asked.merge || !merged)) return { ending: 'CONFLICT', merged: now };
  if (!isAllowed(world, asked)) return { ending: 'REFUSED', merged: now };

  const next = isStale && merged ? merged : { ...now, ...change };
  switch (action) {
    case 'edit':
      if (!isSection(world, change)) return { ending: 'REFUSED', merged: now };
      return { ending: isSame(next, now) ? 'UNCHANGED' : 'DONE', merged: next };
    case 'restore':
      return { ending: story.revisions[asked.from - 1] ? 'DONE' : 'REFUSED', merged: now };
    case 'assign': {
      const { assigneeId } = asked;
      const dueAt = dueAfter(asked);
      const isSame = assigneeId === story.assigneeId && !isNowGiven(asked) && dueAt === story.dueAt;
      if (isSame) return { ending: 'UNCHANGED', merged: now };
      const isKnown = assigneeId === null || presentIn(world).some(({ id }) => id === assigneeId);
      const isAhead = dueAt === null || dueAt === story.dueAt || dueAt > world.now;
      return { ending: isKnown && isAhead ? 'DONE' : 'REFUSED', merged: now };
    }
    default:
      return { ending: 'DONE', merged: now };
  }
}

/** When it is due if this is done. */
export function dueAfter({ story, dueAt }: Asked): number | null {
  return dueAt === 'AS_IT_WAS' ? story.dueAt : dueAt;
}

/** What somebody took on before is given to them by somebody else. */
function isNowGiven({ story, by, assigneeId }: Asked): boolean {
  return assigneeId !== null && story.assignedBy?.id === assigneeId && by.id !== assigneeId;
}

export function isSection(world: World, { sectionId }: Partial<Copy>): boolean {
  return sectionId == null || sectionOf(world, sectionId) !== undefined;
}

/** What both made of the same, field by field; null where each made something else of one. */
function merge(seen: Copy, now: Copy, change: Partial<Copy>): Copy | null {
  const clashes = fieldsOf(change).some(
    (field) => change[field] !== seen[field] && now[field] !== seen[field] && now[field] !== change[field],
  );
  if (clashes) return null;
  const meant = fieldsOf(change).filter((field) => change[field] !== seen[field]);
  return { ...now, ...Object.fromEntries(meant.map((field) => [field, change[field]])) };
}

function isSame(one: Copy, other: Copy): boolean {
  return fieldsOf(one).every((field) => one[field] === other[field]);
}

function fieldsOf(copy: Partial<Copy>): (keyof Copy)[] {
  return Object.keys(copy) as (keyof Copy)[];
}
