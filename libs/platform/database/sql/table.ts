import type {
  DataSource,
  EntityManager,
  EntityMetadata,
  EntityTarget,
  ObjectLiteral,
  ValueTransformer,
} from 'typeorm';
import type { SqlValue, Statement } from './statement.js';

/** A column, described for building statements. */
export interface TableColumn {
  readonly property: string;
  /** The quoted name in SQL. */
  readonly name: string;
  readonly kind: 'TEXT' | 'INTEGER' | 'BOOLEAN' | 'JSON' | 'PACKED';
  /** Converts a value whose form in the table differs from that in the entity. */
  readonly form: ValueTransformer | undefined;
  readonly isKey: boolean;
  /** Written with the row and never again: `update: false` in the entity. */
  readonly isFixed: boolean;
  /** The database numbers the rows itself. */
  readonly isNumbered: boolean;
}

/** A table, described by its entity for building statements. Created once per entity. */
export interface Table {
  /** The quoted name in SQL. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly isPostgres: boolean;
  /** The statements built for this table so far, by what they do. */
  readonly statements: Map<string, Statement>;
}

const known = new WeakMap<DataSource, Map<unknown, Table>>();

export function tableOf(tx: EntityManager, entity: EntityTarget<ObjectLiteral>): Table {
  const tables = known.get(tx.dataSource) ?? new Map<unknown, Table>();
  known.set(tx.dataSource, tables);
  const table = tables.get(entity) ?? describe(tx.dataSource, tx.dataSource.getMetadata(entity));
  tables.set(entity, table);
  return table;
}

/** The statement of this table that does `what`, built by `make` the first time. */
export function statementOf(table: Table, what: string, make: () => Statement): Statement {
  const made = table.statements.get(what) ?? make();
  table.statements.set(what, made);
  return made;
}

/** A property, converted to a parameter. */
export function toSql({ property, kind, form }: TableColumn, row: object, { isPostgres }: Table): SqlValue {
  const value: unknown = (row as Record<string, unknown>)[property] ?? null;
  if (value === null) return null;
  if (form) return form.to(value) as SqlValue;
  if (kind === 'JSON') return JSON.stringify(value);
  if (typeof value === 'boolean') return isPostgres ? String(value) : Number(value);
  return value as SqlValue;
}

/** A row, converted to the properties of its entity. */
export function fromSql({ columns }: Table, row: Record<string, unknown>): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const { property, kind, form } of columns) {
    const value = row[property];
    if (kind === 'JSON' && typeof value === 'string') read[property] = JSON.parse(value);
    else if (form && value != null) read[property] = form.from(value);
    else read[property] = kind === 'BOOLEAN' && value !== null ? Boolean(value) : value;
  }
  return read;
}

function describe({ options }: DataSource, { tableName, columns }: EntityMetadata): Table {
  return {
    name: `"${tableName}"`,
    isPostgres: options.type === 'postgres',
    statements: new Map(),
    columns: columns.map(
      ({ propertyName, databaseName, type, transformer, isPrimary, isUpdate, isGenerated }) => ({
        property: propertyName,
        name: `"${databaseName}"`,
        kind: kindOf(String(type)),
        form: Array.isArray(transformer) ? undefined : transformer,
        isKey: isPrimary,
        isFixed: !isUpdate,
        isNumbered: isGenerated,
      }),
    ),
  };
}

function kindOf(type: string): TableColumn['kind'] {
  switch (type) {
    // A bigint is the id of a transaction, which is only read here: PostgreSQL gives it as text, and SQLite has none.
    case 'bigint':
    case 'varchar':
    case 'text':
      return 'TEXT';
    case 'integer':
      return 'INTEGER';
    case 'boolean':
      return 'BOOLEAN';
    case 'simple-json':
      return 'JSON';
    case 'bytea':
      return 'PACKED';
    default:
      throw new Error(`Columns of type ${type} are not supported.`);
  }
}
