import { readConfig, type Config } from '@kopij/platform';

/** The default configuration, with only a database set, and with whatever the test changes. */
export function testConfig(databaseUrl: string, changes: Partial<Config> = {}): Config {
  const outcome = readConfig({ DATABASE_URL: databaseUrl, NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: '0' });
  if (!outcome.ok) throw new Error(outcome.faults.join(' '));
  return { ...outcome.config, ...changes };
}
