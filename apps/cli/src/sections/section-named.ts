import type { Actor } from '@kopij/editorial';
import { slugify } from '@kopij/editorial';
import { may } from '@kopij/identity';
import { CreateSection, SectionRegistry, type SectionNode, type SectionTree } from '@kopij/sections';
import type { Newsroom } from '../newsroom.js';
import { CliFault } from '../cli-fault.js';
import { sectionFault } from './section-fault.js';

export interface NamedSection {
  id: string;
  name: string;
  /** Whether the section was created. */
  isNew: boolean;
}

/**
 * Finds a section by name (ignoring case) or by current or former slug. If there is none, and the actor manages
 * sections, creates it at the top of the tree.
 *
 * @throws {CliFault} if it is ambiguous, or does not exist and the actor cannot create it
 */
export async function sectionNamed(newsroom: Newsroom, written: string, actor: Actor): Promise<NamedSection> {
  const name = written.trim();
  const known = findSection(await newsroom.get(SectionRegistry).current(), name);
  if (known) return { id: known.id, name: known.name, isNew: false };
  if (!may(actor, 'section:manage')) {
    throw new CliFault(
      `There is no section "${name}", and ${actor.name} may not create one. "kopij section list" shows them all; an admin can create it with: kopij section create --name "${name}"`,
    );
  }
  const outcome = await newsroom.get(CreateSection).execute(actor, {
    name,
    slug: slugify(name),
    requiresReview: true,
  });
  if ('refusals' in outcome) throw sectionFault(outcome.refusals);
  return { id: outcome.section.id, name: outcome.section.name, isNew: true };
}

/** By name (ignoring case) or slug; undefined if there is none. @throws {CliFault} if several have the name */
export function findSection({ byId, bySlug }: SectionTree, written: string): SectionNode | undefined {
  const named = [...byId.values()].filter(({ name }) => fold(name) === fold(written));
  if (named.length > 1) {
    const paths = named.map(({ path }) => path).join(', ');
    throw new CliFault(`Several sections are named "${written}": ${paths}. Use the slug instead.`);
  }
  return named[0] ?? bySlug.get(written.toLowerCase());
}

function fold(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('nl');
}
