/** The PostgreSQL server the tests may make databases on, without its password. */
export function postgresForTests() {
  return serverUrl().replace(/(\/\/[^:/@]*):[^@]*@/, '$1:***@');
}

/** Whether it is there and lets us in. */
export async function postgresAnswers() {
  // Loaded late: before the packages are installed there is nothing to load.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: serverUrl(), connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** The PostgreSQL server on which databases may be made and thrown away. */
export function serverUrl() {
  return process.env['KOPIJ_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
}
