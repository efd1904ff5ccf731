import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { errorOf } from '../basics/error-of.js';
import type { Config } from '../config/settings.js';

/** Structured log: a line of JSON for everything that happens. Never a token, never what was sent. */
export type Log = Logger;

/** Injection token of the {@link Log}. */
export const LOG = Symbol('log');

/** How long a line may wait to be written together with others, in milliseconds: a write each costs as much as a request. */
const flushEvery = 100;

/**
 * @param stream where the lines go; standard output when there is none, written in the background, and the last of them
 *   when the program ends
 */
export function openLog(level: Config['logLevel'], stream?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      serializers: { err: described },
    },
    stream ?? destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: flushEvery }),
  );
}

interface DescribedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: DescribedError;
}

// Only what is listed: the database's errors carry the values of the statement, and those are copy.
function described(thrown: unknown): DescribedError {
  const error = errorOf(thrown);
  const code: unknown = Reflect.get(error, 'code');
  const answer: DescribedError = { type: error.constructor.name, message: error.message };
  if (typeof code === 'string') answer.code = code;
  if (error.stack !== undefined) answer.stack = error.stack;
  if (error.cause !== undefined) answer.cause = described(error.cause);
  return answer;
}
