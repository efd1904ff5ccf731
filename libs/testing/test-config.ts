import { readConfig, type Config } from '@kopij/platform';

/** The configuration a newsroom gets when only the database is named, with whatever the test changes. */
export function testConfig(databaseUrl: string, changes: Partial<Config> = {}): Config {
  const outcome = readConfig({ DATABASE_URL: databaseUrl, NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: '0' });
  if (!outcome.ok) throw new Error(outcome.faults.join(' '));
  return { ...outcome.config, ...changes };
}
