import type { Actor } from '@kopij/editorial';
import { CreateSection, SectionRegistry } from '@kopij/sections';
import type { Newsroom } from '../newsroom.js';
import { sectionFault } from '../sections/section-fault.js';
import type { SectionRecord } from './section-record.js';

/** Creates the section, unless its slug exists. */
export async function importSection(
  newsroom: Newsroom,
  { name, slug, requiresReview, requiresSecondFactor }: SectionRecord,
  actor: Actor,
): Promise<'MADE' | 'UNCHANGED'> {
  if ((await newsroom.get(SectionRegistry).current()).bySlug.has(slug)) return 'UNCHANGED';
  const outcome = await newsroom.get(CreateSection).execute(actor, {
    ...{ name, slug, requiresReview: requiresReview ?? true },
    requiresSecondFactor: requiresSecondFactor ?? false,
  });
  if ('refusals' in outcome) throw sectionFault(outcome.refusals);
  return 'MADE';
}
