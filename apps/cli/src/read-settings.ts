import { readConfig, type Config } from '@kopij/platform';
import { CliFault } from './cli-fault.js';
import type { Terminal } from './terminal.js';

/** @throws {CliFault} a line for each setting that is wrong */
export function readSettings({ environment }: Pick<Terminal, 'environment'>): Config {
  const outcome = readConfig(environment);
  if (outcome.ok) return outcome.config;
  throw CliFault.of(outcome.faults);
}
