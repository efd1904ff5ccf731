import { Module } from '@nestjs/common';
import { ArticlesModule } from './articles.module.js';
import { ExpireWorkingDrafts } from './working-drafts/expire-working-drafts.js';

/** Deletes old working drafts. Runs in the server only, not in the `kopij` command. */
@Module({ imports: [ArticlesModule], providers: [ExpireWorkingDrafts] })
export class DraftExpiryModule {}
