import type { Entities } from '@kopij/platform';
import { SectionRedirectEntity } from './section-redirect.entity.js';
import { SectionEntity } from './section.entity.js';

export { ArchiveSection } from './archive-section.js';
export { CreateSection, type CreateSectionCommand } from './create-section.js';
export { MoveSection } from './move-section.js';
export type { SectionOutcome, SectionRefusal } from './outcome.js';
export { refusalMessage } from './refusal-message.js';
export { SectionMoveListener, SectionMoves } from './section-moves.js';
export { SectionRegistry } from './section-registry.js';
export { SectionTree, type SectionNode } from './section-tree.js';
export { Section } from './section.types.js';
export { SectionEntity } from './section.entity.js';
export { UnarchiveSection } from './unarchive-section.js';
export { UpdateSection } from './update-section.js';
export { SectionsModule } from './sections.module.js';

/** The tables of this feature. */
export const entities: Entities = [SectionEntity, SectionRedirectEntity];
