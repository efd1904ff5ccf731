import type { AuditDetails, AuditDifference, AuditValue } from '@kopij/ledger';
import type { AuditDetail } from './audit-entry.types.js';

/** The details of an entry as a list, with their values as text. */
export function auditDetailsOf(details: AuditDetails): AuditDetail[] {
  return Object.entries(details).map(([field, value]) =>
    isDifference(value)
      ? { field, value: null, from: textOf(value.from), to: textOf(value.to) }
      : { field, value: textOf(value), from: null, to: null },
  );
}

function isDifference(value: AuditValue | AuditDifference): value is AuditDifference {
  return typeof value === 'object' && value !== null && 'from' in value;
}

function textOf(value: AuditValue): string | null {
  return value === null || typeof value === 'string' ? value : JSON.stringify(value);
}
