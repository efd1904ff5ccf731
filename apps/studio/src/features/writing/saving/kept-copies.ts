import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Copy } from '../copy/copy.js';
import type { Kept } from './saving-state.js';

/** Whose copy of which manuscript. */
export type CopyKey = readonly [userId: string, manuscriptId: string];

export interface KeptCopy extends Kept<Copy> {
  readonly headline: string;
}

interface Stores extends DBSchema {
  /** By the window that keeps it as well: one that has been asleep cannot overwrite what was typed in another one meanwhile. */
  copies: { key: [userId: string, manuscriptId: string, writer: string]; value: KeptCopy };
  /** The window that writes a copy. */
  writers: { key: [userId: string, manuscriptId: string]; value: string };
}

let opened: Promise<IDBPDatabase<Stores>> | null = null;

function database(): Promise<IDBPDatabase<Stores>> {
  opened ??= openDB<Stores>('kopij-copies', 1, {
    upgrade: (db) => {
      db.createObjectStore('copies');
      db.createObjectStore('writers');
    },
    // A newer studio waits for it: the next use opens it anew.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  });
  // A browser may refuse today and not tomorrow.
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** All that begins with these keys. */
function below(...keys: string[]): IDBKeyRange {
  return IDBKeyRange.bound(keys, [...keys, []]);
}

/** Makes a window the one that writes a copy, and gives what was kept of it; null for nothing. */
export async function claim([userId, manuscriptId]: CopyKey, writer: string): Promise<KeptCopy | null> {
  const tx = (await database()).transaction(['copies', 'writers'], 'readwrite');
  const [copies, writers] = [tx.objectStore('copies'), tx.objectStore('writers')];
  const before = await writers.get([userId, manuscriptId]);
  const kept = before === undefined ? undefined : await copies.get([userId, manuscriptId, before]);
  await Promise.all([
    copies.delete(below(userId, manuscriptId)),
    kept && copies.put(kept, [userId, manuscriptId, writer]),
    writers.put(writer, [userId, manuscriptId]),
    tx.done,
  ]);
  return kept ?? null;
}

/** Keeps a copy, or forgets it. It waits for nothing but the database: a page that is being left has no time. */
export async function keepCopy(
  [userId, manuscriptId]: CopyKey,
  writer: string,
  copy: KeptCopy | null,
): Promise<void> {
  const tx = (await database()).transaction('copies', 'readwrite');
  if (copy) void tx.store.put(copy, [userId, manuscriptId, writer]);
  else void tx.store.delete([userId, manuscriptId, writer]);
  tx.commit();
  await tx.done;
}

/** What the window that writes it has kept. */
export async function readKept([userId, manuscriptId]: CopyKey): Promise<KeptCopy | null> {
  const tx = (await database()).transaction(['copies', 'writers']);
  const writer = await tx.objectStore('writers').get([userId, manuscriptId]);
  if (writer === undefined) return null;
  return (await tx.objectStore('copies').get([userId, manuscriptId, writer])) ?? null;
}

/** What somebody typed in this browser that the server may not have. */
export interface Unsaved {
  readonly manuscriptId: string;
  readonly headline: string;
}

export async function unsavedOf(userId: string): Promise<readonly Unsaved[]> {
  const { store } = (await database()).transaction('copies');
  const [keys, copies] = await Promise.all([store.getAllKeys(below(userId)), store.getAll(below(userId))]);
  const headlines = keys.flatMap(([, manuscriptId], at) => {
    const copy = copies[at];
    return copy?.isDirty || copy?.flight ? [[manuscriptId, copy.headline] as const] : [];
  });
  return [...new Map(headlines)].map(([manuscriptId, headline]) => ({ manuscriptId, headline }));
}

/** Forgets all that somebody typed here. */
export async function forgetAll(userId: string): Promise<void> {
  const tx = (await database()).transaction(['copies', 'writers'], 'readwrite');
  await Promise.all([
    tx.objectStore('copies').delete(below(userId)),
    tx.objectStore('writers').delete(below(userId)),
    tx.done,
  ]);
}
