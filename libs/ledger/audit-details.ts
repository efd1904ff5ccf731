import { isDeepStrictEqual } from 'node:util';

/** A value that is nobody's: an id, a role, a number, a term. */
export type AuditValue = string | number | boolean | null | readonly string[];

/** What a field was and what it became. */
export interface AuditDifference {
  readonly from: AuditValue;
  readonly to: AuditValue;
}

/**
 * What there is to know of a change, by field. The history cannot be changed, and people can be forgotten: so nothing in it may be
 * personal. Ids, roles, terms and times are; names, addresses and text that people typed about people are not.
 */
export type AuditDetails = Readonly<Record<string, AuditValue | AuditDifference>>;

/**
 * What differs between two rows: of the fields in `shown`, the values; of those in `named`, which may be personal or long, only that
 * they changed. Empty if nothing differs.
 */
export function differences<Row extends object>(
  before: Row,
  after: Row,
  { shown, named = [] }: { shown: readonly (keyof Row & string)[]; named?: readonly (keyof Row & string)[] },
): AuditDetails {
  const isChanged = (field: keyof Row): boolean => !isDeepStrictEqual(before[field], after[field]);
  const details: Record<string, AuditValue | AuditDifference> = {};
  for (const field of shown.filter(isChanged)) {
    details[field] = { from: before[field] as AuditValue, to: after[field] as AuditValue };
  }
  const changed = named.filter(isChanged);
  return { ...details, ...(changed.length > 0 && { changed }) };
}
