import type { ImportOrders, ImportStory } from '@kopij/articles';
import type { Newsroom } from '../newsroom.js';
import { importCopies, type ImportedCopy } from './import-copies.js';

/**
 * {@link importCopies} for independent stories: if importing them together fails, imports them one by one and
 * refuses only those that fail. If all of them fail, the cause is not the stories, so the error is rethrown.
 */
export async function importLot(
  newsroom: Newsroom,
  stories: readonly ImportStory[],
  orders: ImportOrders,
): Promise<ImportedCopy[]> {
  try {
    return await importCopies(newsroom, stories, orders);
  } catch (error) {
    if (stories.length === 1) throw error;
    return oneByOne(newsroom, stories, orders);
  }
}

async function oneByOne(
  newsroom: Newsroom,
  stories: readonly ImportStory[],
  orders: ImportOrders,
): Promise<ImportedCopy[]> {
  const imported: ImportedCopy[] = [];
  const failures: unknown[] = [];
  for (const story of stories) {
    try {
      imported.push(...(await importCopies(newsroom, [story], orders)));
    } catch (error) {
      failures.push(error);
      imported.push({
        headline: story.content.headline ?? '',
        isHeadlineDerived: false,
        result: 'REFUSED',
        manuscript: null,
        reasons: [`It could not be stored: ${error instanceof Error ? error.message : String(error)}`],
      });
    }
  }
  if (failures.length === stories.length) throw failures[0];
  return imported;
}
