import type { SeenWindow } from '../board/presence-board.js';

/**
 * Everybody once: the window in which they edit, or else the one seen last. Whoever edits comes first; otherwise the order stays the
 * same, whoever was seen last.
 */
export function peoplePresent(windows: readonly SeenWindow[]): SeenWindow[] {
  const people = new Map<string, SeenWindow>();
  for (const window of windows) {
    const known = people.get(window.userId);
    if (!known || isBetter(window, known)) people.set(window.userId, window);
  }
  return [...people.values()].sort(
    (one, other) => Number(other.isEditing) - Number(one.isEditing) || (one.userId < other.userId ? -1 : 1),
  );
}

function isBetter(window: SeenWindow, known: SeenWindow): boolean {
  return window.isEditing === known.isEditing ? window.seenAt > known.seenAt : window.isEditing;
}
