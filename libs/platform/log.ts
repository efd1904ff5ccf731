import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { errorOf } from './error-of.js';
import type { Config } from './config/settings.js';

/** Structured log: a line of JSON for everything that happens. Never a token, never what was sent. */
export type Log = Logger;

/** Injection token of the {@link Log}. */
export const LOG = Symbol('log');

/** @param stream where the lines go; standard output when there is none. Lines are written in the background. */
export function openLog(level: Config['logLevel'], stream?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      serializers: { err: described },
    },
    stream ?? destination({ dest: 1, sync: false }),
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
