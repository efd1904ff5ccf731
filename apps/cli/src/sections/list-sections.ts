import { SectionRegistry, type SectionNode } from '@kopij/sections';
import { withNewsroom } from '../newsroom.js';
import { renderTable } from '../render-table.js';
import { print, type Terminal } from '../terminal.js';

export async function listSections(terminal: Terminal): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const tree = await newsroom.get(SectionRegistry).current();
    const rows = withParts(tree.rootsWithArchived()).map(({ path, policy, name }) => [
      path,
      policy.requiresReview ? (policy.fourEyes ? 'four eyes' : 'review') : 'no review',
      policy.requiresSecondFactor ? 'demanded' : '-',
      policy.archived ? 'archived' : 'open',
      name,
    ]);
    print(terminal, ...renderTable(['PATH', 'REVIEW', 'FACTOR', 'STATUS', 'NAME'], rows));
  });
}

/** Each section, followed by the sections below it, in the admin's order. */
function withParts(sections: readonly SectionNode[]): SectionNode[] {
  return sections.flatMap((section) => [section, ...withParts(section.children)]);
}
