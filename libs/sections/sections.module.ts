import { IdentityModule } from '@kopij/identity';
import { Module } from '@nestjs/common';
import { SectionMoves } from './section-moves.js';
import { SectionRegistry } from './section-registry.js';

/** The section tree. */
@Module({
  imports: [IdentityModule],
  providers: [SectionRegistry, SectionMoves],
  exports: [SectionRegistry, SectionMoves],
})
export class SectionsModule {}
