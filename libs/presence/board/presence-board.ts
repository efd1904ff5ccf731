export interface WindowName {
  readonly manuscriptId: string;
  readonly userId: string;
  /** Chosen by the client, one for each window. */
  readonly clientId: string;
}

/** Somebody who has a manuscript open in one window. */
export interface Window extends WindowName {
  /** The block that the cursor is in. */
  readonly blockKey: string | null;
  readonly isEditing: boolean;
}

/** In milliseconds since 1970, by the clock of this process. */
export interface SeenWindow extends Window {
  readonly seenAt: number;
}

/** Who has said that they are working on a manuscript. */
export interface Lock {
  readonly userId: string;
  /** In milliseconds since 1970. */
  readonly since: number;
  /** When its holder was last seen there, in any window. */
  readonly renewedAt: number;
}

/** A wish about the lock of a manuscript. */
export interface LockWish {
  /** `LOCK` takes what is free, `TAKE_OVER` takes it from whoever has it, `UNLOCK` gives up one's own. */
  readonly says: 'LOCK' | 'TAKE_OVER' | 'UNLOCK';
  readonly manuscriptId: string;
  readonly userId: string;
  /** In milliseconds since 1970, by the clock of whoever wishes. */
  readonly at: number;
}

/** After how long without a sign somebody is gone, in milliseconds. */
export const silence = 30_000;

/** How many windows one person may have open, and all together: the ones seen longest ago are forgotten. */
export const mostWindows = { ofOne: 20, ofAll: 10_000 };

type Key = string;

export function keyOf({ manuscriptId, userId, clientId }: WindowName): Key {
  return `${manuscriptId} ${userId} ${clientId}`;
}

/** Who has which manuscript open, and who has locked it, as far as this process has heard. Bounded, and kept nowhere else. */
export class PresenceBoard {
  /** The ones that were seen longest ago first. */
  private readonly windows = new Map<Key, SeenWindow>();
  private readonly byManuscript = new Map<string, Set<Key>>();
  private readonly byUser = new Map<string, Set<Key>>();
  private readonly locks = new Map<string, Lock>();
  /** Since when the last lock of a manuscript was held that has ended: whoever tells of it has not heard yet. */
  private readonly ended = new Map<string, Pick<Lock, 'since' | 'renewedAt'>>();

  /** @returns whether others see something else than before */
  see(window: SeenWindow): boolean {
    const key = keyOf(window);
    const known = this.windows.get(key);
    if (known && known.seenAt > window.seenAt) return false;
    this.forget(key);
    this.windows.set(key, window);
    add(this.byManuscript, window.manuscriptId, key);
    add(this.byUser, window.userId, key);
    this.renew(window);
    this.makeRoom(window.userId);
    return known?.blockKey !== window.blockKey || known.isEditing !== window.isEditing;
  }

  /** @returns whether they were there */
  leave(window: WindowName): boolean {
    return this.forget(keyOf(window));
  }

  /** Forgets whoever gave no sign for too long. Gives the manuscripts of which that was. */
  sweep(now: number): Set<string> {
    const changed = new Set<string>();
    for (const [key, { manuscriptId, seenAt }] of this.windows) {
      if (seenAt > now - silence) continue;
      this.forget(key);
      changed.add(manuscriptId);
    }
    for (const [manuscriptId, { renewedAt }] of this.locks) {
      if (renewedAt > now - silence) continue;
      this.locks.delete(manuscriptId);
      changed.add(manuscriptId);
    }
    for (const [manuscriptId, { renewedAt }] of this.ended) {
      if (renewedAt <= now - silence) this.ended.delete(manuscriptId);
    }
    return changed;
  }

  /** The windows in which a manuscript is open. */
  of(manuscriptId: string, now: number): SeenWindow[] {
    return [...(this.byManuscript.get(manuscriptId) ?? [])]
      .flatMap((key) => this.windows.get(key) ?? [])
      .filter(({ seenAt }) => seenAt > now - silence);
  }

  /** Null if nobody has locked it, or nobody who is still there. */
  lockOf(manuscriptId: string, now: number): Lock | null {
    const lock = this.locks.get(manuscriptId);
    return lock && lock.renewedAt > now - silence ? lock : null;
  }

  /** Carries out a wish. Gives from whom it was taken over; null if from nobody. */
  wish({ says, manuscriptId, userId, at }: LockWish, now: number): string | null {
    const held = this.lockOf(manuscriptId, now);
    const isOthers = held !== null && held.userId !== userId;
    if (says === 'UNLOCK') {
      if (held && !isOthers) this.endLock(manuscriptId, now);
      return null;
    }
    if (isOthers && says === 'LOCK') return null;
    this.setLock(manuscriptId, { userId, since: isOthers || !held ? at : held.since, renewedAt: now });
    return isOthers ? held.userId : null;
  }

  /** Another process knows of a lock. @returns whether that is news */
  learnLock(manuscriptId: string, lock: Lock, now: number): boolean {
    const held = this.lockOf(manuscriptId, now);
    const last = Math.max(held?.since ?? 0, this.ended.get(manuscriptId)?.since ?? 0);
    if (lock.since <= last || lock.renewedAt <= now - silence) return false;
    this.setLock(manuscriptId, lock);
    return true;
  }

  /** Forgets all locks but those of these users: whether the others still stand was not heard. */
  keepLocksOf(userIds: ReadonlySet<string>): void {
    for (const [manuscriptId, { userId }] of this.locks) {
      if (!userIds.has(userId)) this.locks.delete(manuscriptId);
    }
  }

  allWindows(): IterableIterator<SeenWindow> {
    return this.windows.values();
  }

  allLocks(): IterableIterator<[string, Lock]> {
    return this.locks.entries();
  }

  get isEmpty(): boolean {
    return this.windows.size + this.locks.size + this.ended.size === 0;
  }

  private setLock(manuscriptId: string, lock: Lock): void {
    this.locks.delete(manuscriptId);
    this.locks.set(manuscriptId, lock);
    const [oldest] = this.locks.keys();
    if (this.locks.size > mostWindows.ofAll && oldest !== undefined) this.locks.delete(oldest);
  }

  private endLock(manuscriptId: string, now: number): void {
    const { since = now } = this.locks.get(manuscriptId) ?? {};
    this.locks.delete(manuscriptId);
    this.ended.set(manuscriptId, { since, renewedAt: now });
  }

  private renew({ manuscriptId, userId, seenAt }: SeenWindow): void {
    const lock = this.locks.get(manuscriptId);
    if (lock?.userId === userId && lock.renewedAt < seenAt) {
      this.locks.set(manuscriptId, { ...lock, renewedAt: seenAt });
    }
  }

  private makeRoom(userId: string): void {
    const [own] = this.byUser.get(userId) ?? [];
    if ((this.byUser.get(userId)?.size ?? 0) > mostWindows.ofOne && own !== undefined) this.forget(own);
    const [oldest] = this.windows.keys();
    if (this.windows.size > mostWindows.ofAll && oldest !== undefined) this.forget(oldest);
  }

  private forget(key: Key): boolean {
    const window = this.windows.get(key);
    if (!window) return false;
    this.windows.delete(key);
    remove(this.byManuscript, window.manuscriptId, key);
    remove(this.byUser, window.userId, key);
    return true;
  }
}

function add(sets: Map<string, Set<Key>>, name: string, key: Key): void {
  const set = sets.get(name) ?? new Set<Key>();
  sets.set(name, set.add(key));
}

function remove(sets: Map<string, Set<Key>>, name: string, key: Key): void {
  const set = sets.get(name);
  set?.delete(key);
  if (set?.size === 0) sets.delete(name);
}
