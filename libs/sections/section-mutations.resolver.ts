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

/** Mutations of the section tree, for admins. */
@Resolver()
export class SectionMutationsResolver {
  constructor(
    private readonly create: CreateSection,
    private readonly update: UpdateSection,
    private readonly move: MoveSection,
    private readonly archive: ArchiveSection,
    private readonly unarchive: UnarchiveSection,
    private readonly payloads: SectionPayloads,
  ) {}

  @Mutation(() => CreateSectionPayload, { description: 'Creates a section, as the last of its parent’s.' })
  @Requires('section:manage')
  createSection(
    @CurrentUser() actor: Actor,
    @Args('input') input: CreateSectionInput,
    @Context('locale') locale: Locale,
  ): Promise<CreateSectionPayload> {
    return this.payloads.of(this.create.execute(actor, input), locale);
  }

  @Mutation(() => UpdateSectionPayload, {
    description: 'Updates a section. Former slugs keep working.',
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
    description: 'Moves a section, with everything below it, to another parent or position.',
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
      'Archives a section: it leaves the navigation and nothing new can be published in it. Its address and articles stay.',
  })
  @Requires('section:manage')
  archiveSection(
    @CurrentUser() actor: Actor,
    @Args('input') input: ArchiveSectionInput,
    @Context('locale') locale: Locale,
  ): Promise<ArchiveSectionPayload> {
    return this.payloads.of(this.archive.execute(actor, input), locale);
  }

  @Mutation(() => UnarchiveSectionPayload, { description: 'Restores an archived section to where it was.' })
  @Requires('section:manage')
  unarchiveSection(
    @CurrentUser() actor: Actor,
    @Args('input') input: UnarchiveSectionInput,
    @Context('locale') locale: Locale,
  ): Promise<UnarchiveSectionPayload> {
    return this.payloads.of(this.unarchive.execute(actor, input), locale);
  }
}
