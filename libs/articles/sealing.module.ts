import { Module } from '@nestjs/common';
import { ArticlesModule } from './articles.module.js';
import { Sealer } from './ledger/sealer.js';

/** Seals the history on PostgreSQL. Required by every program that writes: the server, and the command line. */
@Module({ imports: [ArticlesModule], providers: [Sealer] })
export class SealingModule {}
