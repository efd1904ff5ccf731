import { Module } from '@nestjs/common';
import { ArticlesModule } from './articles.module.js';
import { FillManuscriptSearch } from './manuscript/fill-manuscript-search.js';

/** Indexes manuscripts that were imported, or there before there was a search. Runs in the server only, not in the `kopij` command. */
@Module({ imports: [ArticlesModule], providers: [FillManuscriptSearch] })
export class ManuscriptFillingModule {}
