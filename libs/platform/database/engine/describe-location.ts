/** The location of a database without secrets: passwords may be before the @, or in the parameters. */
export function describeLocation(databaseUrl: string): { engine: 'SQLite' | 'PostgreSQL'; database: string } {
  if (databaseUrl.startsWith('sqlite:')) {
    return { engine: 'SQLite', database: databaseUrl.slice('sqlite:'.length) };
  }
  const { host, pathname } = new URL(databaseUrl);
  return { engine: 'PostgreSQL', database: `${host}${pathname}` };
}
