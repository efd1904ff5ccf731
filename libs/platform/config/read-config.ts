import { settings, type Config } from './settings.js';
import { unknownSettings } from './unknown-settings.js';

export type ConfigOutcome =
  | {
      ok: true;
      config: Config;
      /** Probable mistakes that are not errors, one line each. */
      warnings: string[];
    }
  | { ok: false; faults: string[] };

/** Injection token of the validated {@link Config}. */
export const CONFIG = Symbol('config');

/**
 * Reads the environment once. Reports all faults together, one line each, without the values, because one of them
 * contains a password.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const faults: string[] = [];
  const isProduction = environment[settings.environment.variable] === 'production';
  const entries = Object.entries(settings).map(([name, { variable, fallback, inProduction, read }]) => {
    const text = environment[variable];
    if (text === undefined || text === '') return [name, isProduction ? inProduction : fallback];
    const value = read.parse(text);
    if (value === null) faults.push(`${variable} must be ${read.expected.replaceAll('`', '')}.`);
    return [name, value];
  });
  const warnings = unknownSettings(environment);
  return faults.length > 0
    ? { ok: false, faults: [...faults, ...warnings] }
    : { ok: true, config: Object.fromEntries(entries) as Config, warnings };
}
