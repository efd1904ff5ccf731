import { ReadableManuscripts, storedId, type ManuscriptEntity } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { CliFault } from '../cli-fault.js';
import type { Newsroom } from '../newsroom.js';

/** @throws {CliFault} if it does not exist, or not for this user */
export async function manuscriptWithId(
  newsroom: Newsroom,
  actor: Actor,
  id: string,
): Promise<ManuscriptEntity> {
  const manuscript = await newsroom.get(ReadableManuscripts).find(actor, storedId(id));
  if (manuscript) return manuscript;
  throw new CliFault(`There is no manuscript with the id ${id}. "kopij manuscript list" shows them all.`);
}
