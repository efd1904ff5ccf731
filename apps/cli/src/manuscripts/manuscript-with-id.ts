import { ManuscriptList, storedId, type ManuscriptEntity } from '@kopij/articles';
import { CliFault } from '../cli-fault.js';
import type { Newsroom } from '../newsroom.js';

/** @throws {CliFault} if it does not exist */
export async function manuscriptWithId(newsroom: Newsroom, id: string): Promise<ManuscriptEntity> {
  const manuscript = await newsroom.get(ManuscriptList).find(storedId(id));
  if (manuscript) return manuscript;
  throw new CliFault(`There is no manuscript with the id ${id}. "kopij manuscript list" shows them all.`);
}
