import { slugify } from '@kopij/editorial';
import { CreateSection, SectionRegistry } from '@kopij/sections';
import { actingUser } from '../acting-user.js';
import { CliFault } from '../cli-fault.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { sectionFault } from './section-fault.js';

export interface CreateSectionOptions {
  name: string;
  slug?: string;
  parent?: string;
  /** False with --no-review. */
  review: boolean;
  fourEyes?: boolean;
  secondFactor?: boolean;
}

export async function createSection(terminal: Terminal, options: CreateSectionOptions): Promise<void> {
  const { name, slug, parent, review, fourEyes = false, secondFactor = false } = options;
  if (fourEyes && !review) throw new CliFault('--four-eyes and --no-review cannot be used together.');
  await withNewsroom(
    terminal,
    async (newsroom) => {
      const sections = newsroom.get(SectionRegistry);
      const parentId = parent === undefined ? null : (await sections.current()).bySlug.get(parent)?.id;
      if (parentId === undefined) {
        throw new CliFault(`There is no parent section "${parent}". "kopij section list" shows them all.`);
      }
      const outcome = await newsroom.get(CreateSection).execute(await actingUser(newsroom), {
        name,
        slug: slug ?? slugify(name),
        parentId,
        requiresReview: review,
        fourEyes,
        requiresSecondFactor: secondFactor,
      });
      if ('refusals' in outcome) throw sectionFault(outcome.refusals);
      const path = (await sections.current()).pathOf(outcome.section.id);
      print(terminal, `Created the section ${outcome.section.name} (${path}).`);
    },
    'OR_NEW',
  );
}
