import type { Entities } from '@kopij/platform';
import { Module } from '@nestjs/common';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { HistoryHeadEntity } from './history-head.entity.js';
import { SubjectNames } from './subject-names.js';

/** The base of the newsroom's history: its end, and the entries without a manuscript. */
@Module({ providers: [SubjectNames], exports: [SubjectNames] })
export class LedgerModule {
  static readonly entities: Entities = [AuditEntryEntity, HistoryHeadEntity];
}
