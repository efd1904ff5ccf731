/** What an operator may be shown of where a database is: passwords stand before the @, and can stand among the parameters. */
export function describeLocation(databaseUrl: string): { engine: 'SQLite' | 'PostgreSQL'; database: string } {
  if (databaseUrl.startsWith('sqlite:')) {
    return { engine: 'SQLite', database: databaseUrl.slice('sqlite:'.length) };
  }
  const { host, pathname } = new URL(databaseUrl);
  return { engine: 'PostgreSQL', database: `${host}${pathname}` };
}
