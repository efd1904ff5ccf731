import { settings, type Config } from './settings.js';
import { unknownSettings } from './unknown-settings.js';

export type ConfigOutcome =
  | {
      ok: true;
      config: Config;
      /** What is not wrong, and probably not meant, a line each. */
      warnings: string[];
    }
  | { ok: false; faults: string[] };

/** Injection token of the validated {@link Config}. */
export const CONFIG = Symbol('config');

/**
 * Reads the environment once. Every fault is found in one go, a line each, ready to print;
 * the values themselves are not repeated, since one of them holds a password.
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
