import { IdentityModule } from '@kopij/identity';
import { LedgerModule } from '@kopij/ledger';
import type { Entities } from '@kopij/platform';
import { Module } from '@nestjs/common';
import { ArchiveSection } from './archive-section.js';
import { CreateSection } from './create-section.js';
import { SectionDemand } from './section-demand.js';
import { SectionNames } from './section-names.js';
import { MoveSection } from './move-section.js';
import { SectionMutationsResolver } from './section-mutations.resolver.js';
import { SectionMoves } from './section-moves.js';
import { SectionPayloads } from './section-payloads.js';
import { SectionRedirectEntity } from './section-redirect.entity.js';
import { SectionRegistry } from './section-registry.js';
import { SectionStore } from './section-store.js';
import { SectionEntity } from './section.entity.js';
import { SectionsResolver } from './sections.resolver.js';
import { UnarchiveSection } from './unarchive-section.js';
import { UpdateSection } from './update-section.js';

const useCases = [ArchiveSection, CreateSection, MoveSection, UnarchiveSection, UpdateSection];

/** The section tree. */
@Module({
  imports: [LedgerModule, IdentityModule],
  providers: [
    SectionRegistry,
    SectionDemand,
    SectionNames,
    SectionMoves,
    SectionStore,
    SectionPayloads,
    SectionsResolver,
    SectionMutationsResolver,
    ...useCases,
  ],
  exports: [SectionRegistry, SectionMoves, ...useCases],
})
export class SectionsModule {
  static readonly entities: Entities = [SectionEntity, SectionRedirectEntity];
}
