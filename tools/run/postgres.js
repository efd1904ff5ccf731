/** The URL of the PostgreSQL server for tests, without its password. */
export function postgresForTests() {
  return serverUrl().replace(/(\/\/[^:/@]*):[^@]*@/, '$1:***@');
}

/** Whether that server responds and accepts our login. */
export async function postgresAnswers() {
  // Imported here, since the package may not be installed when this module is loaded.
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

/** The URL of a PostgreSQL server on which databases may be created and dropped. */
export function serverUrl() {
  return process.env['KOPIJ_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
}
