import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Copy } from '../copy/copy.js';
import type { Kept } from './saving-state.js';

/** Whose copy of which manuscript. */
export type CopyKey = readonly [userId: string, manuscriptId: string];

export interface KeptCopy extends Kept<Copy> {
  readonly headline: string;
}

interface Stores extends DBSchema {
  copies: { key: [string, string]; value: KeptCopy };
  /** The window that writes a copy: what another one would still put is not taken. */
  writers: { key: [string, string]; value: string };
}

const name = 'kopij-copies';

let opened: Promise<IDBPDatabase<Stores>> | null = null;

function database(): Promise<IDBPDatabase<Stores>> {
  opened ??= openDB<Stores>(name, 1, {
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

/** Makes a window the one that writes a copy, and gives what was kept of it; null for nothing. */
export async function claim([userId, manuscriptId]: CopyKey, writer: string): Promise<KeptCopy | null> {
  const tx = (await database()).transaction(['copies', 'writers'], 'readwrite');
  await tx.objectStore('writers').put(writer, [userId, manuscriptId]);
  const kept = await tx.objectStore('copies').get([userId, manuscriptId]);
  await tx.done;
  return kept ?? null;
}

/**
 * Keeps a copy, or forgets it, unless another window writes it now.
 *
 * @returns whether it was done
 */
export async function keepCopy(key: CopyKey, writer: string, copy: KeptCopy | null): Promise<boolean> {
  const [userId, manuscriptId] = key;
  const tx = (await database()).transaction(['copies', 'writers'], 'readwrite');
  const isWriter = (await tx.objectStore('writers').get([userId, manuscriptId])) === writer;
  const copies = tx.objectStore('copies');
  if (isWriter && copy) void copies.put(copy, [userId, manuscriptId]);
  else if (isWriter) void copies.delete([userId, manuscriptId]);
  // A page that is being left does not wait for it.
  tx.commit();
  await tx.done;
  return isWriter;
}

export async function readKept([userId, manuscriptId]: CopyKey): Promise<KeptCopy | null> {
  return (await (await database()).get('copies', [userId, manuscriptId])) ?? null;
}

/** What somebody typed here that the server may not have, by manuscript. */
export async function unsavedOf(
  userId: string,
): Promise<readonly { readonly manuscriptId: string; readonly headline: string }[]> {
  const tx = (await database()).transaction('copies');
  const range = IDBKeyRange.bound([userId], [userId, []]);
  const [keys, copies] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
  return keys.map(([, manuscriptId], at) => ({ manuscriptId, headline: copies[at]?.headline ?? '' }));
}

/** Forgets all that somebody typed here; what their other windows would still keep is not taken. */
export async function forgetAll(userId: string): Promise<void> {
  const tx = (await database()).transaction(['copies', 'writers'], 'readwrite');
  const range = IDBKeyRange.bound([userId], [userId, []]);
  await Promise.all([
    tx.objectStore('copies').delete(range),
    tx.objectStore('writers').delete(range),
    tx.done,
  ]);
}
