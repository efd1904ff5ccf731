import { AgencyRegistry } from '@kopij/agencies';
import { pageStories, type ImportOrders } from '@kopij/articles';
import { parsePage, type PageFault } from '@kopij/editorial';
import type { Newsroom } from '../newsroom.js';
import { importCopies, type ImportedCopy } from '../imports/import-copies.js';
import { sectionNamed, type NamedSection } from '../sections/section-named.js';

export interface SeenPage {
  /** The page as text. */
  readonly text: string;
  /** Name or slug of the section it belongs to. */
  readonly section: string;
  /** When the page was captured; its ages are relative to this. */
  readonly now: Date;
}

export type PageImport =
  | { readonly section: NamedSection; readonly stories: readonly ImportedCopy[] }
  /** The page is malformed; nothing was changed. */
  | { readonly faults: readonly PageFault[] };

/**
 * Imports a page: every story on it becomes a manuscript, by the same use cases and rights as in the API. Importing
 * it again changes nothing, and does not touch what somebody has edited since; after a crash it finishes what was
 * left.
 *
 * @throws {CliFault} if the section does not exist and the writer cannot create it
 */
export async function importPage(
  newsroom: Newsroom,
  { text, section: written, now }: SeenPage,
  orders: ImportOrders,
): Promise<PageImport> {
  const outcome = parsePage(text);
  if (!outcome.ok) return { faults: outcome.faults };
  const section = await sectionNamed(newsroom, written, orders.writer);
  const agencies = await newsroom.get(AgencyRegistry).current();
  const isAgency = (name: string): boolean => agencies.resolve(name) !== null;

  const copies = pageStories(outcome.page, { sectionId: section.id, now, isAgency });
  return { section, stories: await importCopies(newsroom, copies, orders) };
}
