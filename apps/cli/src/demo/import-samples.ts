import { readdirSync, readFileSync } from 'node:fs';
import { parsePage, type Actor } from '@kopij/editorial';
import { Clock } from '@kopij/platform';
import type { Newsroom } from '../newsroom.js';
import { CliFault } from '../cli-fault.js';
import type { ImportOrders } from '@kopij/articles';
import type { ImportedCopy } from '../imports/import-copies.js';
import { importPage } from '../pages/import-page.js';
import { sectionNamed } from '../sections/section-named.js';

export interface ImportedSample {
  readonly name: string;
  readonly section: string;
  /** The article, followed by the items of its box. */
  readonly stories: readonly ImportedCopy[];
}

const day = 24 * 60 * 60 * 1_000;

/**
 * Imports the sample pages, each into the section that its box names. The second page of a section counts as
 * captured a day before the first, the third two days, so that the boxes do not overlap.
 *
 * @param folder with a trailing slash
 */
export async function importSamples(
  newsroom: Newsroom,
  folder: URL,
  admin: Actor,
  orders: ImportOrders,
): Promise<ImportedSample[]> {
  const now = newsroom.get(Clock).now().getTime();
  const samples: ImportedSample[] = [];
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const section = sectionOf(name, text);
    const pagesBefore = samples.filter((sample) => sample.section === section).length;
    await sectionNamed(newsroom, section, admin);
    const seenAt = new Date(now - pagesBefore * day);
    const outcome = await importPage(newsroom, { text, section, now: seenAt }, orders);
    if (!('stories' in outcome)) throw new CliFault(`${name} is malformed.`);
    samples.push({ name, section, stories: outcome.stories });
  }
  return samples;
}

function sectionOf(name: string, text: string): string {
  const outcome = parsePage(text);
  const section = outcome.ok ? outcome.page.section : null;
  if (section === null) throw new CliFault(`${name} has no box, so its section is unknown.`);
  return section;
}
