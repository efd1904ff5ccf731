import { AgenciesModule } from '@kopij/agencies';
import { IdentityModule } from '@kopij/identity';
import { SectionsModule } from '@kopij/sections';
import { Module } from '@nestjs/common';
import { LiveArticles } from './live-articles.js';

/** What readers see: the live articles, the lists they stand in, and the public queries. */
@Module({
  imports: [IdentityModule, SectionsModule, AgenciesModule],
  providers: [LiveArticles],
  exports: [LiveArticles],
})
export class DeliveryModule {}
