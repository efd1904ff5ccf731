import { StartupFault } from '../../basics/startup-fault.js';
import { errorCode } from '../sql/error-codes.js';

/** What to tell the operator, by the code the driver or the operating system gave its error. */
export type Explanations = readonly (readonly [code: RegExp, say: (error: unknown) => string])[];

/** @param place where the database is, without secrets: for what no explanation covers */
export function openingFault(error: unknown, explanations: Explanations, place: string): StartupFault {
  if (error instanceof StartupFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = errorCode(error) ?? (/\btimeout\b/.test(message) ? 'timeout' : '');
  const say = explanations.find(([pattern]) => pattern.test(code))?.[1];
  return new StartupFault(say?.(error) ?? `The database at ${place} cannot be opened: ${message}.`, {
    cause: error,
  });
}
