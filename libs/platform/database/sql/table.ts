import type { DataSource, EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { SqlValue, Statement } from './statement.js';

/** A column as hand-written statements see it. */
export interface TableColumn {
  readonly property: string;
  /** As SQL has it, in quotes. */
  readonly name: string;
  readonly kind: 'TEXT' | 'INTEGER' | 'BOOLEAN' | 'JSON';
  readonly isKey: boolean;
  /** The database numbers the rows itself. */
  readonly isNumbered: boolean;
}

/** What an entity says about its table, put once into what prepared statements are made of. */
export interface Table {
  /** As SQL has it, in quotes. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly isPostgres: boolean;
  /** The statements made for it so far, by what they do. */
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

/** The statement of this table that does `what`, made by `make` the first time. */
export function statementOf(table: Table, what: string, make: () => Statement): Statement {
  const made = table.statements.get(what) ?? make();
  table.statements.set(what, made);
  return made;
}

/** A property as a parameter. */
export function toSql({ property, kind }: TableColumn, row: object, { isPostgres }: Table): SqlValue {
  const value: unknown = (row as Record<string, unknown>)[property] ?? null;
  if (value === null) return null;
  if (kind === 'JSON') return JSON.stringify(value);
  if (typeof value === 'boolean') return isPostgres ? String(value) : Number(value);
  return value as SqlValue;
}

/** A row with the properties of its entity. */
export function fromSql({ columns }: Table, row: Record<string, unknown>): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const { property, kind } of columns) {
    const value = row[property];
    if (kind === 'JSON' && typeof value === 'string') read[property] = JSON.parse(value);
    else read[property] = kind === 'BOOLEAN' && value !== null ? Boolean(value) : value;
  }
  return read;
}

function describe({ options }: DataSource, { tableName, columns }: EntityMetadata): Table {
  return {
    name: `"${tableName}"`,
    isPostgres: options.type === 'postgres',
    statements: new Map(),
    columns: columns.map(({ propertyName, databaseName, type, isPrimary, isGenerated }) => ({
      property: propertyName,
      name: `"${databaseName}"`,
      kind: kindOf(String(type)),
      isKey: isPrimary,
      isNumbered: isGenerated,
    })),
  };
}

function kindOf(type: string): TableColumn['kind'] {
  switch (type) {
    case 'varchar':
    case 'text':
      return 'TEXT';
    case 'integer':
      return 'INTEGER';
    case 'boolean':
      return 'BOOLEAN';
    case 'simple-json':
      return 'JSON';
    default:
      throw new Error(`No statement is made for a column of type ${type}.`);
  }
}
