import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';
import { packJson, unpackJson } from './packed-json.js';

/** Only column types with the same meaning on SQLite and PostgreSQL are used; these are the kinds that need care. */

/** A UUID as text, so that a malformed id from a client matches nothing, rather than failing a cast. */
export function IdColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ ...options, type: 'varchar', length: 36 });
}

/** An {@link IdColumn} that is (part of) the primary key. */
export function PrimaryIdColumn(): PropertyDecorator {
  return PrimaryColumn({ type: 'varchar', length: 36 });
}

/** An {@link Instant}: 24 characters that sort as text. */
export function InstantColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ ...options, type: 'varchar', length: 24 });
}

/** Any JSON value, stored as text. */
export function JsonColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ ...options, type: 'simple-json' });
}

/** A JSON value that is seldom read, compressed by `packJson`. */
export function PackedJsonColumn(): PropertyDecorator {
  return Column({ type: 'bytea', transformer: { to: packJson, from: unpackJson } });
}
