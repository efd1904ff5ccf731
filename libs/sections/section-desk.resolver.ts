import type { Actor, Locale } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ArchiveSection } from './archive-section.js';
import { CreateSection } from './create-section.js';
import { MoveSection } from './move-section.js';
import { SectionPayloads } from './section-payloads.js';
import {
  ArchiveSectionInput,
  CreateSectionInput,
  MoveSectionInput,
  UnarchiveSectionInput,
  UpdateSectionInput,
} from './section.inputs.js';
import {
  ArchiveSectionPayload,
  CreateSectionPayload,
  MoveSectionPayload,
  UnarchiveSectionPayload,
  UpdateSectionPayload,
} from './section.payloads.js';
import { UnarchiveSection } from './unarchive-section.js';
import { UpdateSection } from './update-section.js';

/** What admins do to the section tree. */
@Resolver()
export class SectionDeskResolver {
  constructor(
    private readonly create: CreateSection,
    private readonly update: UpdateSection,
    private readonly move: MoveSection,
    private readonly archive: ArchiveSection,
    private readonly unarchive: UnarchiveSection,
    private readonly payloads: SectionPayloads,
  ) {}

  @Mutation(() => CreateSectionPayload, { description: 'Adds a section, as the last of its parent’s.' })
  @Requires('section:manage')
  createSection(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateSectionInput,
    @Context('locale') locale: Locale,
  ): Promise<CreateSectionPayload> {
    return this.payloads.of(this.create.execute(actor, input), locale);
  }

  @Mutation(() => UpdateSectionPayload, {
    description: 'Changes what a section says of itself. A former slug keeps leading to it.',
  })
  @Requires('section:manage')
  updateSection(
    @CurrentUser() actor: Actor,
    @Args('input') { sectionId, expectedVersion, ...changes }: UpdateSectionInput,
    @Context('locale') locale: Locale,
  ): Promise<UpdateSectionPayload> {
    return this.payloads.of(this.update.execute(actor, { sectionId, expectedVersion, changes }), locale);
  }

  @Mutation(() => MoveSectionPayload, {
    description:
      'Puts a section, with everything below it, elsewhere in the tree, or elsewhere among its neighbours.',
  })
  @Requires('section:manage')
  moveSection(
    @CurrentUser() actor: Actor,
    @Args('input') input: MoveSectionInput,
    @Context('locale') locale: Locale,
  ): Promise<MoveSectionPayload> {
    return this.payloads.of(this.move.execute(actor, input), locale);
  }

  @Mutation(() => ArchiveSectionPayload, {
    description:
      'Closes a section: it leaves the navigation and takes nothing new. Its address and its articles stay.',
  })
  @Requires('section:manage')
  archiveSection(
    @CurrentUser() actor: Actor,
    @Args('input') input: ArchiveSectionInput,
    @Context('locale') locale: Locale,
  ): Promise<ArchiveSectionPayload> {
    return this.payloads.of(this.archive.execute(actor, input), locale);
  }

  @Mutation(() => UnarchiveSectionPayload, { description: 'Opens an archived section again, where it was.' })
  @Requires('section:manage')
  unarchiveSection(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnarchiveSectionInput,
    @Context('locale') locale: Locale,
  ): Promise<UnarchiveSectionPayload> {
    return this.payloads.of(this.unarchive.execute(actor, input), locale);
  }
}
