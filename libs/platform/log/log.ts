import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { errorOf } from '../basics/error-of.js';
import type { Config } from '../config/settings.js';

/** Structured log: one line of JSON per event. Never contains tokens or request content. */
export type Log = Logger;

/** Injection token of the {@link Log}. */
export const LOG = Symbol('log');

/** How long lines may be buffered, in milliseconds: writing each separately costs as much as a request. */
const flushEvery = 100;

/**
 * @param stream the destination; by default standard output, written in the background and flushed at exit
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

// Only the listed properties: the database's errors contain the values of the statement, which may be drafts.
function described(thrown: unknown): DescribedError {
  const error = errorOf(thrown);
  const code: unknown = Reflect.get(error, 'code');
  const answer: DescribedError = { type: error.constructor.name, message: error.message };
  if (typeof code === 'string') answer.code = code;
  if (error.stack !== undefined) answer.stack = error.stack;
  if (error.cause !== undefined) answer.cause = described(error.cause);
  return answer;
}
