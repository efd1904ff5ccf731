import { Table, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** Functions by which migrations describe tables, with only column types that mean the same on both engines. */

const column = (
  name: string,
  type: string,
  options: Partial<TableColumnOptions> = {},
): TableColumnOptions => ({
  name,
  type,
  ...options,
});
export const optional = { isNullable: true };
export const primary = { isPrimary: true };
export const id = (name: string, options?: Partial<TableColumnOptions>) =>
  column(name, 'varchar', { length: '36', ...options });
export const instant = (name: string, options?: Partial<TableColumnOptions>) =>
  column(name, 'varchar', { length: '24', ...options });
export const text = (name: string, length: number, options?: Partial<TableColumnOptions>) =>
  column(name, 'varchar', { length: String(length), ...options });
export const longText = (name: string, options?: Partial<TableColumnOptions>) =>
  column(name, 'text', options);
export const bytes = (name: string) => column(name, 'bytea');
export const integer = (name: string, options?: Partial<TableColumnOptions>) =>
  column(name, 'integer', options);
export const bool = (name: string) => column(name, 'boolean');
export const references = (columnName: string, referencedTableName: string, onDelete?: string) => ({
  columnNames: [columnName],
  referencedTableName,
  referencedColumnNames: ['id'],
  ...(onDelete === undefined ? {} : { onDelete }),
});
export const index = (...columnNames: string[]) => ({ columnNames });
export const unique = (columnName: string) => ({ columnNames: [columnName] });

type TableOptions = Omit<ConstructorParameters<typeof Table>[0] & object, 'name'>;

/** Names follow the naming strategy of the entities, with which the drift check compares them. */
export function tableMaker(runner: QueryRunner): (name: string, options: TableOptions) => Table {
  return (name, options) => {
    const table = new Table({ name, ...options });
    for (const each of table.indices) {
      each.name = runner.dataSource.namingStrategy.indexName(table, each.columnNames, each.where);
    }
    return table;
  };
}

/** TypeORM remembers tables, and would undo an earlier migration by what it remembers: `down` ends with this if it left TypeORM behind. */
export async function forgetTables(runner: QueryRunner): Promise<void> {
  await runner.getTables([]);
}
