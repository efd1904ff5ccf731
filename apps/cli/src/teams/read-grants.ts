import { sectionRights, type Grant } from '@kopij/editorial';
import type { SectionTree } from '@kopij/sections';
import { CliFault } from '../cli-fault.js';
import { findSection } from '../sections/section-named.js';

/**
 * Reads `WRITE:sport PUBLISH:sport`: rights in sections, by slug or by name. `none` alone is no right at all.
 *
 * @throws {CliFault} with a line for each that cannot be read
 */
export function readGrants(written: readonly string[], sections: SectionTree): Grant[] {
  if (written.length === 1 && written[0] === 'none') return [];
  const faults: string[] = [];
  const grants = written.flatMap((each) => {
    const [right = '', ...rest] = each.split(':');
    const known = sectionRights.find((name) => name === right.toUpperCase());
    const name = rest.join(':');
    const section = known && name !== '' ? findSection(sections, name) : undefined;
    if (known && section) return [{ right: known, sectionId: section.id }];
    faults.push(
      known && name !== ''
        ? `There is no section "${name}". "kopij section list" shows them all.`
        : `"${each}" is no right in a section. Write ${sectionRights.join(', ')}, a colon and a section, such as PUBLISH:sport.`,
    );
    return [];
  });
  if (faults.length > 0) throw CliFault.of(faults);
  return grants;
}
