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
  /** Whether there was none by that name, and one was made. */
  isNew: boolean;
}

/**
 * The section somebody means: by name, in any case, or by slug, former slugs included. When there is none, who manages
 * sections gets it made, at the top of the tree.
 *
 * @throws {CliFault} when it is not clear which is meant, or there is none and the actor cannot make one
 */
export async function sectionNamed(newsroom: Newsroom, written: string, actor: Actor): Promise<NamedSection> {
  const name = written.trim();
  const known = findSection(await newsroom.get(SectionRegistry).current(), name);
  if (known) return { id: known.id, name: known.name, isNew: false };
  if (!may(actor, 'section:manage')) {
    throw new CliFault(
      `There is no section "${name}", and ${actor.name} may not make one. "kopij section list" shows which there are; an admin makes one with: kopij section create --name "${name}"`,
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

/** By name, in any case, or by slug; undefined when there is none. @throws {CliFault} when several have the name */
export function findSection({ byId, bySlug }: SectionTree, written: string): SectionNode | undefined {
  const named = [...byId.values()].filter(({ name }) => fold(name) === fold(written));
  if (named.length > 1) {
    const paths = named.map(({ path }) => path).join(', ');
    throw new CliFault(`Several sections are named "${written}": ${paths}. Say which by its slug.`);
  }
  return named[0] ?? bySlug.get(written.toLowerCase());
}

function fold(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('nl');
}
