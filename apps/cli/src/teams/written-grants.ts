import type { Grant } from '@kopij/editorial';
import type { SectionTree } from '@kopij/sections';

/** As they are given on the command line: `WRITE:sport PUBLISH:sport`; `none` without any. */
export function writtenGrants(grants: readonly Grant[], { byId }: SectionTree): string {
  const written = grants.map(({ right, sectionId }) => `${right}:${byId.get(sectionId)?.slug ?? sectionId}`);
  return written.join(' ') || 'none';
}
