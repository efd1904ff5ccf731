import { StartupFault } from '../../basics/startup-fault.js';
import { errorCode } from '../sql/error-codes.js';

/** Messages for the operator, by the error code of the driver or operating system. */
export type Explanations = readonly (readonly [code: RegExp, say: (error: unknown) => string])[];

/** @param place the location of the database, without secrets, for errors without a specific message */
export function openingFault(error: unknown, explanations: Explanations, place: string): StartupFault {
  if (error instanceof StartupFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = errorCode(error) ?? (/\btimeout\b/.test(message) ? 'timeout' : '');
  const say = explanations.find(([pattern]) => pattern.test(code))?.[1];
  return new StartupFault(say?.(error) ?? `The database at ${place} cannot be opened: ${message}.`, {
    cause: error,
  });
}
