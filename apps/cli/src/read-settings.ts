import { readConfig, type Config } from '@kopij/platform';
import { CliFault } from './cli-fault.js';
import { say, type Terminal } from './terminal.js';

/** @throws {CliFault} with a line for each invalid setting */
export function readSettings(terminal: Pick<Terminal, 'environment' | 'errors'>): Config {
  const outcome = readConfig(terminal.environment);
  if (outcome.ok) {
    say(terminal, ...outcome.warnings);
    return outcome.config;
  }
  throw CliFault.of(outcome.faults);
}
