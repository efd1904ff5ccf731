export { auditActions, type AuditAction } from './audit-actions.js';
export { differences, type AuditDetails, type AuditDifference, type AuditValue } from './audit-details.js';
export { AuditEntryEntity } from './audit-entry.entity.js';
export { auditSubjectKinds, type AuditSubject, type AuditSubjectKind } from './audit-subject.js';
export { historyEnd, isSealedAtOnce, moveHistoryEnd, type HistoryEnd } from './history-end.js';
export { LedgerModule } from './ledger.module.js';
export { recordChange, type Change } from './record-change.js';
export { sealChanges, unsealedChanges, type UnsealedChange } from './seal-changes.js';
export { SubjectNames } from './subject-names.js';
